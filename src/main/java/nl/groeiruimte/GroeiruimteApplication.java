package nl.groeiruimte;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the case system. */
@SpringBootApplication
public class GroeiruimteApplication {

    /**
     * Starts the application; needs a migrated PostgreSQL and an OIDC issuer, see the README.
     *
     * @param args {@code migrate} first: only brings the database up to date, as its owner; {@code train} makes all
     *     that a start makes without any server, and ends
     */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(MigrationStep.COMMAND)) {
            MigrationStep.run(Arrays.copyOfRange(args, 1, args.length));
            return;
        }
        // It makes converters that nothing here uses, on the core that the start itself needs.
        System.setProperty("spring.backgroundpreinitializer.ignore", "true");
        SpringApplication application = new SpringApplication(GroeiruimteApplication.class);
        if (args.length > 0 && args[0].equals(TrainingRun.COMMAND)) {
            TrainingRun.run(application);
            return;
        }
        application.addInitializers(RequiredSettings.ofApplication());
        application.run(args);
    }
}
