package nl.groeiruimte.dev;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The servers of the development start, and what must be true before they start. */
final class DevelopmentServers implements AutoCloseable {

    private static final Path POSTGRES_DATA = LocalFolder.resolve("postgres");
    private static final Path KEYCLOAK_DATA = LocalFolder.resolve("keycloak-data");

    private static final int MAILBOX_ABOVE = 200;

    private final PortCheck.Port application = PortCheck.Port.of("the application", "groeiruimte.port", 8080);
    private final PortCheck.Port keycloakPort = PortCheck.Port.of("Keycloak", "groeiruimte.keycloak.port", 8180);
    private final PortCheck.Port postgresPort = PortCheck.Port.of("PostgreSQL", "groeiruimte.postgres.port", 54329);

    private final PortCheck.Port mailboxPort =
            PortCheck.Port.of("the sent mail", "groeiruimte.mailbox.port", application.number() + MAILBOX_ABOVE);

    private EmbeddedPostgresServer postgres;
    private KeycloakServer keycloak;
    private MailServer mails;
    private MailboxPage mailbox;

    /** Ends what a killed start left behind, then says which ports something else holds. */
    Optional<String> complaint() {
        EmbeddedPostgresServer.endOrphan(POSTGRES_DATA);
        KeycloakServer.endOrphan(KEYCLOAK_DATA);
        return PortCheck.complaint(List.of(application, keycloakPort, postgresPort, mailboxPort));
    }

    void start() {
        Console.say("Starting PostgreSQL 18 ...");
        // Known before it is migrated: it has to be closed too when that fails.
        postgres = EmbeddedPostgresServer.kept(POSTGRES_DATA, postgresPort.number());
        postgres.migrate();
        Console.say("Starting Keycloak"
                + (KeycloakServer.holdsRealm(KEYCLOAK_DATA) ? "" : " (the first start takes about half a minute)")
                + " ...");
        keycloak = KeycloakServer.start(KEYCLOAK_DATA, keycloakPort.number());
        mails = MailServer.start(0);
        mailbox = MailboxPage.start(mails, mailboxPort.number());
        Console.say("Starting the application ...");
    }

    /** Command-line arguments that point the application at the servers. */
    String[] arguments() {
        List<String> arguments = new ArrayList<>(List.of("--server.port=" + application.number()));
        Map<String, String> settings = new TreeMap<>(ApplicationSettings.of(postgres, keycloak));
        settings.putAll(mails.settings());
        settings.put("groeiruimte.mail.public-url", "http://localhost:" + application.number());
        settings.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        return arguments.toArray(String[]::new);
    }

    /** Where to go and how to log in. */
    String welcome() {
        StringBuilder text = new StringBuilder("""

                ================================================================================
                 Groeiruimte runs at   http://localhost:%d
                 The mail it sends     %s
                 Keycloak              %s/admin  (%s)
                 PostgreSQL            %s
                 Password of everyone  %s

                 %-22s %-24s %-14s %s
                """.formatted(
                        application.number(),
                        mailbox.address(),
                        keycloak.address(),
                        KeycloakServer.ADMINISTRATOR,
                        postgres.jdbcUrl(),
                        DemoUser.PASSWORD,
                        "user",
                        "name",
                        "role",
                        "agency"));
        for (DemoUser user : DemoUser.ALL) {
            text.append(" %-22s %-24s %-14s %s%n"
                    .formatted(
                            user.username(),
                            user.firstName() + " " + user.lastName(),
                            user.role(),
                            Optional.ofNullable(user.agency()).orElse("-")));
        }
        return text.append("""

                 Ctrl-C stops; the next start finds everything as it was left (folder .local).
                ================================================================================
                """).toString();
    }

    @Override
    public synchronized void close() {
        if (mailbox != null) {
            mailbox.close();
            mailbox = null;
        }
        if (mails != null) {
            mails.close();
            mails = null;
        }
        if (keycloak != null) {
            keycloak.close();
            keycloak = null;
        }
        if (postgres != null) {
            postgres.close();
            postgres = null;
        }
    }
}
