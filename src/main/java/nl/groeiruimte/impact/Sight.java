package nl.groeiruimte.impact;

import java.util.Locale;

import nl.groeiruimte.security.Asker;
import nl.groeiruimte.security.Role;

/** Which of the cases behind a figure somebody sees; row level security decides it, this says it in words. */
enum Sight {
    ALL,
    OWN_REGION,
    FIGURES_ONLY,
    NONE;

    static Sight of(Asker asker) {
        if (asker.is(Role.COORDINATOR)) {
            return ALL;
        }
        if (asker.is(Role.TASKFORCE)) {
            return OWN_REGION;
        }
        return asker.is(Role.MINISTRY) ? FIGURES_ONLY : NONE;
    }

    /** Whether there is a list of cases to look at. */
    public boolean list() {
        return this == ALL || this == OWN_REGION;
    }

    /** Whether the reader sees how the cases are spread over the regions. */
    public boolean regions() {
        return this == ALL || this == FIGURES_ONLY;
    }

    /** The last part of the message key that explains it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
