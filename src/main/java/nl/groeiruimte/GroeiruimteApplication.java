package nl.groeiruimte;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the case system. */
@SpringBootApplication
public class GroeiruimteApplication {

    /** Starts the application; needs a PostgreSQL and an OIDC issuer, see the README. */
    public static void main(String[] args) {
        // It makes converters that nothing here uses, on the core that the start itself needs.
        System.setProperty("spring.backgroundpreinitializer.ignore", "true");
        SpringApplication application = new SpringApplication(GroeiruimteApplication.class);
        application.addInitializers(new RequiredSettings());
        application.run(args);
    }
}
