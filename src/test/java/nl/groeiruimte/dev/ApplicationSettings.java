package nl.groeiruimte.dev;

import java.util.Map;

/** The settings that production gets by environment variables, for an application beside embedded servers. */
public final class ApplicationSettings {

    private ApplicationSettings() {
    }

    /** Spring properties that point the application at these two servers. */
    public static Map<String, String> of(EmbeddedPostgresServer postgres, KeycloakServer keycloak) {
        return Map.of(
                "spring.datasource.url", postgres.jdbcUrl(),
                "spring.datasource.username", EmbeddedPostgresServer.APPLICATION,
                "spring.datasource.password", "not-asked-for",
                "spring.flyway.url", postgres.jdbcUrl(),
                "spring.flyway.user", EmbeddedPostgresServer.OWNER,
                "spring.flyway.password", "not-asked-for",
                "groeiruimte.oidc.issuer", keycloak.issuer(),
                "groeiruimte.directory.client-secret", DevelopmentRealm.secretOf("groeiruimte-directory"),
                "groeiruimte.attachments.scan-required", "false",
                "spring.security.oauth2.client.registration.keycloak.client-secret", DevelopmentRealm.WEB_CLIENT_SECRET);
    }
}
