package nl.groeiruimte;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.platform.migration.CheckedDatabase;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Stops a start without what it cannot do without before anything tries to connect, and names what is missing. */
class RequiredSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private final Map<String, String> environmentNameByProperty = new LinkedHashMap<>();

    private RequiredSettings() {
        environmentNameByProperty.put("spring.datasource.url", "GROEIRUIMTE_DB_URL");
        environmentNameByProperty.put("groeiruimte.proof.key", "GROEIRUIMTE_PROOF_KEY");
    }

    /** Of the application itself. */
    static RequiredSettings ofApplication() {
        RequiredSettings settings = new RequiredSettings();
        settings.environmentNameByProperty.put("spring.datasource.password", "GROEIRUIMTE_DB_PASSWORD");
        settings.environmentNameByProperty.put("groeiruimte.oidc.issuer", "GROEIRUIMTE_OIDC_ISSUER");
        settings.environmentNameByProperty.put(
                "spring.security.oauth2.client.registration.keycloak.client-secret", "GROEIRUIMTE_OIDC_CLIENT_SECRET");
        settings.environmentNameByProperty.put("groeiruimte.session.seal-key", "GROEIRUIMTE_SESSION_KEY");
        settings.environmentNameByProperty.put("groeiruimte.safety.hosts", "GROEIRUIMTE_HOSTS");
        return settings;
    }

    /** Of the step that migrates. */
    static RequiredSettings ofMigration() {
        RequiredSettings settings = new RequiredSettings();
        settings.environmentNameByProperty.put(CheckedDatabase.OWNER_PASSWORD, "GROEIRUIMTE_DB_OWNER_PASSWORD");
        return settings;
    }

    /** @throws MissingSettingsException with every missing setting */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        List<String> missing = environmentNameByProperty.entrySet().stream()
                .filter(setting -> !StringUtils.hasText(environment.getProperty(setting.getKey())))
                .map(Map.Entry::getValue)
                .toList();
        if (!missing.isEmpty()) {
            throw new MissingSettingsException(missing);
        }
    }
}
