package nl.groeiruimte.bench;

import java.util.HashMap;
import java.util.Map;
import nl.groeiruimte.GroeiruimteApplication;
import nl.groeiruimte.dev.ApplicationSettings;
import nl.groeiruimte.support.TestEnvironment;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Our application as it is, in this JVM, on its own port and database. */
final class Application implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    Application(Database database, String name) {
        Map<String, String> settings = new HashMap<>(settings(database, name));
        settings.put("server.port", "0");
        settings.put("camunda.bpm.process-engine-name", name);
        settings.put("logging.level.root", "warn");
        context = SpringApplication.run(GroeiruimteApplication.class, arguments(settings));
    }

    static Map<String, String> settings(Database database, String name) {
        Map<String, String> settings =
                new HashMap<>(ApplicationSettings.of(database.server(), TestEnvironment.keycloak()));
        settings.put("spring.datasource.url", database.url(name));
        // What is measured is how fast a case starts, not how long a client has to wait for its turn.
        // The row on searching does it at once; beside another it would be measured there.
        settings.put("groeiruimte.search.copy-every", "24h");
        settings.put("groeiruimte.api.rate-limit.requests", "1000000000");
        settings.put("groeiruimte.pages.rate-limit.requests", "1000000000");
        return settings;
    }

    static String[] arguments(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }
}
