package nl.groeiruimte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

class RequiredSettingsTest {

    private static final Map<String, String> ALL = Map.of(
            "spring.datasource.url", "jdbc:postgresql://db/groeiruimte",
            "spring.datasource.password", "secret",
            "groeiruimte.proof.key", "secret",
            "groeiruimte.session.seal-key", "secret",
            "groeiruimte.oidc.issuer", "https://login.example.org/realms/groeiruimte",
            "spring.security.oauth2.client.registration.keycloak.client-secret", "secret",
            "groeiruimte.safety.hosts", "groeiruimte.example");

    @Test
    void everyMissingSettingIsNamedAtOnce() {
        assertThatExceptionOfType(MissingSettingsException.class)
                .isThrownBy(() -> start(Map.of()))
                .satisfies(e -> assertThat(e.environmentNames())
                        .containsExactly(
                                "GROEIRUIMTE_DB_URL",
                                "GROEIRUIMTE_PROOF_KEY",
                                "GROEIRUIMTE_DB_PASSWORD",
                                "GROEIRUIMTE_OIDC_ISSUER",
                                "GROEIRUIMTE_OIDC_CLIENT_SECRET",
                                "GROEIRUIMTE_SESSION_KEY",
                                "GROEIRUIMTE_HOSTS"));
    }

    @Test
    void emptySettingIsAMissingOne() {
        MockEnvironment environment = environment(ALL).withProperty("groeiruimte.oidc.issuer", " ");

        assertThatExceptionOfType(MissingSettingsException.class)
                .isThrownBy(() -> start(environment))
                .satisfies(e -> assertThat(e.environmentNames()).containsExactly("GROEIRUIMTE_OIDC_ISSUER"));
    }

    @Test
    void completeSettingsAreNoReasonToStop() {
        start(ALL);
    }

    @Test
    void migratingNeedsTheDatabaseAndItsOwnerAndNothingElse() {
        assertThatExceptionOfType(MissingSettingsException.class)
                .isThrownBy(() -> initialize(RequiredSettings.ofMigration(), environment(Map.of())))
                .satisfies(e -> assertThat(e.environmentNames())
                        .containsExactly(
                                "GROEIRUIMTE_DB_URL", "GROEIRUIMTE_PROOF_KEY", "GROEIRUIMTE_DB_OWNER_PASSWORD"));
        initialize(
                RequiredSettings.ofMigration(),
                environment(Map.of(
                        "spring.datasource.url",
                        "jdbc:postgresql://db/groeiruimte",
                        "groeiruimte.migration.password",
                        "secret",
                        "groeiruimte.proof.key",
                        "secret")));
    }

    private static void start(Map<String, String> settings) {
        start(environment(settings));
    }

    private static void start(MockEnvironment environment) {
        initialize(RequiredSettings.ofApplication(), environment);
    }

    private static void initialize(RequiredSettings settings, MockEnvironment environment) {
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.setEnvironment(environment);
            settings.initialize(context);
        }
    }

    private static MockEnvironment environment(Map<String, String> settings) {
        MockEnvironment environment = new MockEnvironment();
        settings.forEach(environment::setProperty);
        return environment;
    }
}
