package nl.groeiruimte;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts the case system. */
@SpringBootApplication
public class GroeiruimteApplication {

    /** Starts the application; needs a PostgreSQL and an OIDC issuer, see the README. */
    public static void main(String[] args) {
        SpringApplication.run(GroeiruimteApplication.class, args);
    }

    /** The one source of "now" and "today". */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Amsterdam"));
    }
}
