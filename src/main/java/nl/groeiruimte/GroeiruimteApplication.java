package nl.groeiruimte;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the case system. */
@SpringBootApplication
public class GroeiruimteApplication {

    /** Starts the application; needs a PostgreSQL and an OIDC issuer, see the README. */
    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(GroeiruimteApplication.class);
        application.addInitializers(new RequiredSettings());
        application.run(args);
    }
}
