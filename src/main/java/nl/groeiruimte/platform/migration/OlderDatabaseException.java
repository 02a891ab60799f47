package nl.groeiruimte.platform.migration;

import org.jspecify.annotations.Nullable;

/** The database was made by migrations that this release does not have, and none leads from there to here. */
public class OlderDatabaseException extends IllegalStateException {

    static final String WHAT =
            "This database was made by an older version of Groeiruimte, with migrations that this release"
                    + " does not have. It cannot be brought up to date, and nothing in it was changed.";
    static final String WHAT_TO_DO = "On your own machine: stop the product, delete the folders .local/postgres and"
            + " .local/keycloak-data, and start again; the demo cases are loaded anew."
            + " Elsewhere: give it an empty database.";

    OlderDatabaseException(@Nullable Throwable cause) {
        super(WHAT + " " + WHAT_TO_DO, cause);
    }
}
