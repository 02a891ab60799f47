package nl.groeiruimte;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Stops a start without database, issuer or host names before anything tries to connect, and names what is missing. */
class RequiredSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Map<String, String> ENVIRONMENT_NAME_BY_PROPERTY = new LinkedHashMap<>();

    static {
        ENVIRONMENT_NAME_BY_PROPERTY.put("spring.datasource.url", "GROEIRUIMTE_DB_URL");
        ENVIRONMENT_NAME_BY_PROPERTY.put("spring.datasource.password", "GROEIRUIMTE_DB_PASSWORD");
        ENVIRONMENT_NAME_BY_PROPERTY.put("spring.flyway.password", "GROEIRUIMTE_DB_OWNER_PASSWORD");
        ENVIRONMENT_NAME_BY_PROPERTY.put("groeiruimte.oidc.issuer", "GROEIRUIMTE_OIDC_ISSUER");
        ENVIRONMENT_NAME_BY_PROPERTY.put("spring.security.oauth2.client.registration.keycloak.client-secret",
                "GROEIRUIMTE_OIDC_CLIENT_SECRET");
        ENVIRONMENT_NAME_BY_PROPERTY.put("groeiruimte.safety.hosts", "GROEIRUIMTE_HOSTS");
    }

    /** @throws MissingSettingsException with every missing setting */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        List<String> missing = ENVIRONMENT_NAME_BY_PROPERTY.entrySet().stream()
                .filter(setting -> !StringUtils.hasText(environment.getProperty(setting.getKey())))
                .map(Map.Entry::getValue).toList();
        if (!missing.isEmpty()) {
            throw new MissingSettingsException(missing);
        }
    }
}
