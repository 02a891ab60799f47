package nl.groeiruimte.stewardship.rights;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.groeiruimte.platform.security.Person;
import org.jspecify.annotations.Nullable;

/**
 * A review of the rights that somebody signed.
 *
 * @param kind {@code quarterly} or {@code yearly}
 * @param reviewer the name of who signed
 * @param remark what was looked at and done
 * @param people everybody with the rights of that moment
 */
record Review(long id, String kind, Instant reviewedAt, String reviewer, String remark, List<Seen> people) {

    /** A person as a review saw them. */
    record Seen(String subject, String name, @Nullable String agency, List<String> roles, boolean active) {

        static Seen of(Person person) {
            return new Seen(person.subject(), person.name(), person.agency(), person.roles(), person.active());
        }

        /**
         * Whether this person may do the same as then; somebody unknown could do as much as somebody without rights.
         */
        boolean sameRightsAs(@Nullable Seen then) {
            if (then == null || !then.withRights()) {
                return !withRights();
            }
            return withRights() && roles.equals(then.roles) && Objects.equals(agency, then.agency);
        }

        private boolean withRights() {
            return active && !roles.isEmpty();
        }
    }

    /** How it saw this person, if it did. */
    @Nullable
    Seen seen(String subject) {
        return people.stream()
                .filter(person -> person.subject().equals(subject))
                .findFirst()
                .orElse(null);
    }
}
