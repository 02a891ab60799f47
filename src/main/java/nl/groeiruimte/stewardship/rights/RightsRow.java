package nl.groeiruimte.stewardship.rights;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.groeiruimte.platform.security.Person;
import org.jspecify.annotations.Nullable;

/**
 * A person in the report of rights.
 *
 * @param state whether the rights are used
 * @param before how the last review saw this person, if it did
 * @param change what changed since the last review
 * @param disclosures how many companies of other regions this person may know the name of
 */
record RightsRow(Person person, State state, Review.@Nullable Seen before, Change change, long disclosures) {

    /** Whether somebody who has rights needs them, as far as logins tell. */
    enum State {
        /** Logged in lately. */
        ACTIVE,
        /** Did not log in for {@link #IDLE_AFTER}. */
        IDLE,
        /** Has rights and never logged in. */
        NEVER,
        /** With more than one agency, and so refused at login until an administrator leaves one. */
        SEVERAL,
        /** The login server does not let this person in, or gives no rights. */
        ENDED;

        /** The last part of its message key. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the reviewer has to look at. */
    enum Change {
        NONE,
        NEW,
        CHANGED;

        /** The last part of its message key. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** From then on a login counts as unused: a quarter, the time between two reviews. */
    static final Duration IDLE_AFTER = Duration.ofDays(91);

    static RightsRow of(Person person, @Nullable Review last, long disclosures, Instant now) {
        Review.Seen before = last == null ? null : last.seen(person.subject());
        return new RightsRow(
                person,
                state(person, now),
                before,
                change(Review.Seen.of(person), before, last),
                person.roles().contains("taskforce") ? disclosures : 0);
    }

    private static State state(Person person, Instant now) {
        if (!person.active() || person.roles().isEmpty()) {
            return State.ENDED;
        }
        if (person.severalAgencies()) {
            return State.SEVERAL;
        }
        if (person.lastLogin() == null) {
            return State.NEVER;
        }
        return person.lastLogin().plus(IDLE_AFTER).isBefore(now) ? State.IDLE : State.ACTIVE;
    }

    private static Change change(Review.Seen now, Review.@Nullable Seen before, @Nullable Review last) {
        if (last == null || now.sameRightsAs(before)) {
            return Change.NONE;
        }
        return before == null ? Change.NEW : Change.CHANGED;
    }

    public List<String> roles() {
        return person.roles();
    }
}
