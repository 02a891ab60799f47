package nl.groeiruimte.migration;

import java.util.Map;
import org.flywaydb.core.Flyway;

/** Brings a database to what this release needs. The only code that works with the owner's login; the application never does. */
public final class Migration {

    static final String SCHEMA = "groeiruimte";

    private Migration() {
    }

    /**
     * Where to migrate, and as whom.
     *
     * @param url           JDBC URL of the database
     * @param owner         role that owns the tables
     * @param ownerPassword its password
     * @param application   role that the application logs in with, which owns nothing
     */
    public record Target(String url, String owner, String ownerPassword, String application) {
    }

    /**
     * Applies what is missing, in order; does nothing when nothing is.
     *
     * @return how many steps were applied
     */
    public static int run(Target target) {
        return Flyway.configure()
                .dataSource(target.url(), target.owner(), target.ownerPassword())
                .defaultSchema(SCHEMA)
                .placeholders(Map.of("app", target.application()))
                .javaMigrations(new V1EngineSchema(), new V12_1EngineTables())
                .load().migrate().migrationsExecuted;
    }
}
