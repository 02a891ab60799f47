package nl.groeiruimte.support;

import java.util.Map;
import nl.groeiruimte.dev.EmbeddedPostgresServer;
import nl.groeiruimte.dev.KeycloakServer;
import nl.groeiruimte.dev.MailServer;

/** The servers of the integration tests, for the whole JVM. */
public final class TestEnvironment {

    private static final TestServers SHARED = new TestServers("shared");
    private static final TestServers OF_BROWSERS = new TestServers("browsers");

    private TestEnvironment() {}

    /** The PostgreSQL of the tests, migrated. */
    public static EmbeddedPostgresServer postgres() {
        return SHARED.postgres();
    }

    /** The Keycloak of the tests, with the development realm and its demo users. */
    public static KeycloakServer keycloak() {
        return SHARED.keycloak();
    }

    /** The mail server of the tests; it keeps what it takes until the tests end. */
    public static MailServer mails() {
        return SHARED.mails();
    }

    /** Spring properties that point an application at these servers. */
    public static Map<String, String> applicationSettings() {
        return SHARED.applicationSettings();
    }

    /** Servers of the browser tests alone: these run beside the others, which end logins and count cases. */
    public static TestServers ofBrowsers() {
        return OF_BROWSERS;
    }
}
