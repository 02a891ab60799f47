package nl.groeiruimte;

import java.util.List;

/** The application was started without settings that it can't do without. */
class MissingSettingsException extends RuntimeException {

    private final transient List<String> environmentNames;

    MissingSettingsException(List<String> environmentNames) {
        super("Missing settings: " + String.join(", ", environmentNames));
        this.environmentNames = environmentNames;
    }

    /** Names of the environment variables to set. */
    List<String> environmentNames() {
        return environmentNames;
    }
}
