package nl.groeiruimte;

import nl.groeiruimte.platform.migration.CheckedDatabase;
import nl.groeiruimte.platform.migration.Migration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * {@code java -jar groeiruimte.jar migrate}: brings the database up to date and ends. No application, no web server.
 */
class MigrationStep {

    static final String COMMAND = "migrate";

    private static final Logger LOG = LoggerFactory.getLogger(MigrationStep.class);

    /** @throws RuntimeException when the database was not brought up to date; the process then ends with an error */
    static void run(String... args) {
        SpringApplication step = new SpringApplication(MigrationStep.class);
        step.setWebApplicationType(WebApplicationType.NONE);
        step.addInitializers(RequiredSettings.ofMigration());
        step.run(args).close();
    }

    @Bean
    ApplicationRunner migrateAndEnd(Environment settings) {
        return arguments -> {
            int steps = Migration.run(new Migration.Target(
                    settings.getRequiredProperty("spring.datasource.url"),
                    settings.getRequiredProperty("groeiruimte.migration.user"),
                    settings.getRequiredProperty(CheckedDatabase.OWNER_PASSWORD),
                    settings.getRequiredProperty("spring.datasource.username"),
                    settings.getRequiredProperty("groeiruimte.proof.key")));
            LOG.info("The database is up to date; steps applied: {}", steps);
        };
    }
}
