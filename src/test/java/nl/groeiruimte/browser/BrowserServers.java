package nl.groeiruimte.browser;

import java.util.Map;
import nl.groeiruimte.support.TestEnvironment;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points the application under test at the servers that the browser tests have for themselves. */
final class BrowserServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> settings = Map.copyOf(TestEnvironment.ofBrowsers().applicationSettings());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("browser tests", settings));
    }
}
