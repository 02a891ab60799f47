package nl.groeiruimte.desk.search;

import java.util.Locale;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.Role;
import org.jspecify.annotations.Nullable;

/** What can be found, in the order of the page. */
enum HitKind {
    CASE,
    LESSON,
    SITE,
    INSTRUMENT,
    REGION,
    PROGRAMME,
    HELP;

    /** As addresses, messages and the database name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this code; none for any other. */
    static @Nullable HitKind of(@Nullable String code) {
        for (HitKind kind : values()) {
            if (kind.code().equals(code)) {
                return kind;
            }
        }
        return null;
    }

    /** Whether this asker has any such thing to find; which ones the database says. */
    boolean isFor(Asker asker) {
        boolean region = asker.is(Role.TASKFORCE);
        return switch (this) {
            case CASE -> region || asker.is(Role.COORDINATOR) || asker.is(Role.PARTNER);
            case LESSON -> region;
            case SITE, REGION, PROGRAMME -> region || asker.is(Role.COORDINATOR);
            case INSTRUMENT, HELP -> true;
        };
    }

    /** The page of something of this kind. */
    String address(String about) {
        return switch (this) {
            case CASE -> "/cases/" + about;
            case LESSON -> "/cases/" + about + "?tab=resolution#tabs";
            case SITE -> "/supply/sites/" + about;
            case INSTRUMENT -> "/supply/instruments/" + about;
            case REGION, PROGRAMME -> "/supply/regions/" + about.split("/", 2)[0];
            case HELP -> "/how-it-works#" + about;
        };
    }
}
