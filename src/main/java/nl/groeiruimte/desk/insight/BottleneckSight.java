package nl.groeiruimte.desk.insight;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may know of the bottlenecks. The coordinator sees every case's progress, so all counts. A region sees
 * its own cases in full and those of the other regions, which are under their confidentiality, as the ministry sees
 * all: without exact numbers. Both are never added up on a page, as the difference would tell what is left out.
 *
 * @param whose the cases that are counted
 * @param choices what the reader can choose from
 * @param protect whether numbers are told only between which numbers they lie; then there is one way to divide the
 *     country, and a half-year is shown by itself when it is over, so that nobody learns from what changes between two
 *     views
 */
record BottleneckSight(Whose whose, List<Whose> choices, boolean protect) {

    /** Cases of all regions, of the reader's own region, or of all others. */
    enum Whose {
        ALL,
        OWN,
        OTHERS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Empty for who has nothing to do with it. {@code wanted} is a choice of theirs, if any. */
    static Optional<BottleneckSight> of(Asker asker, @Nullable String wanted) {
        if (asker.is(Role.COORDINATOR)) {
            return Optional.of(new BottleneckSight(Whose.ALL, List.of(Whose.ALL), false));
        }
        if (asker.is(Role.TASKFORCE)) {
            boolean others = Whose.OTHERS.code().equals(wanted);
            return Optional.of(
                    new BottleneckSight(others ? Whose.OTHERS : Whose.OWN, List.of(Whose.OWN, Whose.OTHERS), others));
        }
        return asker.is(Role.MINISTRY)
                ? Optional.of(new BottleneckSight(Whose.ALL, List.of(Whose.ALL), true))
                : Optional.empty();
    }

    /** The last part of the message key that explains it. */
    public String key() {
        return whose == Whose.ALL && protect ? "all-protected" : whose.code();
    }
}
