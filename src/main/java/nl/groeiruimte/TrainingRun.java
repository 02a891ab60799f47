package nl.groeiruimte;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import javax.sql.DataSource;
import nl.groeiruimte.platform.migration.AbsentDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * {@code java -jar groeiruimte.jar train}: makes all that a start makes, without a database or a login server, and
 * ends. The JVM can write down what that took, and later starts begin with it; see {@code src/main/docker/train.sh}.
 */
class TrainingRun {

    static final String COMMAND = "train";

    private static final Logger LOG = LoggerFactory.getLogger(TrainingRun.class);

    /** Nothing is at these addresses, and nothing is kept under these keys. */
    private static final String[] SETTINGS = {
        "--spring.datasource.password=none",
        "--groeiruimte.proof.key=a-key-that-proves-nothing-to-anybody",
        "--groeiruimte.session.seal-key=a-key-that-seals-nothing-of-anybody",
        "--groeiruimte.oidc.issuer=http://localhost:1/realms/none",
        "--spring.security.oauth2.client.registration.keycloak.client-secret=none",
        "--groeiruimte.safety.hosts=127.0.0.1",
        "--server.address=127.0.0.1",
        "--server.port=0",
        "--camunda.bpm.database.schema-update=create",
        "--camunda.bpm.job-execution.enabled=false",
        // What works by the clock and the engine find that nothing is there, and need not say so.
        "--logging.level.nl.groeiruimte.platform.web.FaultsOfScheduledWork=off",
        "--logging.level.org.camunda.bpm.engine.persistence=off"
    };

    private TrainingRun() {}

    /** @throws RuntimeException when something could not be made; the process then ends with an error */
    static void run(SpringApplication application) {
        application.addInitializers(TrainingRun::withoutServers);
        ConfigurableApplicationContext context = application.run(SETTINGS);
        RestOfStart.makeAll(context.getBeanFactory());
        askForHealth(context);
        LOG.info("Trained with {} beans", context.getBeanDefinitionCount());
        System.exit(SpringApplication.exit(context));
    }

    private static void withoutServers(ConfigurableApplicationContext context) {
        ((GenericApplicationContext) context).registerBean("dataSource", DataSource.class, () -> {
            HikariDataSource pool = new HikariDataSource();
            pool.setDataSource(AbsentDatabase.dataSource());
            return pool;
        });
    }

    /** Who waits for a start asks so; whatever the answer is here. */
    private static void askForHealth(ConfigurableApplicationContext context) {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        try {
            URL page =
                    URI.create("http://127.0.0.1:" + port + "/actuator/health").toURL();
            LOG.info("Health: {}", ((HttpURLConnection) page.openConnection()).getResponseCode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
