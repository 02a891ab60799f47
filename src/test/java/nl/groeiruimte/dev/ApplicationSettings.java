package nl.groeiruimte.dev;

import static java.util.Map.entry;

import java.util.Map;

/** The settings that production gets by environment variables, for an application beside embedded servers. */
public final class ApplicationSettings {

    private ApplicationSettings() {}

    /** Spring properties that point the application at these two servers. */
    public static Map<String, String> of(EmbeddedPostgresServer postgres, KeycloakServer keycloak) {
        return Map.ofEntries(
                entry("spring.datasource.url", postgres.jdbcUrl()),
                entry("spring.datasource.username", EmbeddedPostgresServer.APPLICATION),
                entry("spring.datasource.password", "not-asked-for"),
                entry("groeiruimte.proof.key", EmbeddedPostgresServer.PROOF_KEY),
                entry("groeiruimte.session.seal-key", "development-key-with-which-sessions-are-sealed"),
                entry("groeiruimte.webhooks.key", "development-key-with-which-webhooks-are-sealed"),
                entry("groeiruimte.webhooks.loopback", "true"),
                entry("groeiruimte.oidc.issuer", keycloak.issuer()),
                entry("groeiruimte.directory.client-secret", DevelopmentRealm.secretOf("groeiruimte-directory")),
                entry("groeiruimte.attachments.scan-required", "false"),
                entry("groeiruimte.mail.public-url", "http://localhost:8080"),
                entry(
                        "spring.security.oauth2.client.registration.keycloak.client-secret",
                        DevelopmentRealm.WEB_CLIENT_SECRET),
                entry("groeiruimte.safety.hosts", "localhost,127.0.0.1"));
    }
}
