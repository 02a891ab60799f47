package nl.groeiruimte.platform.migration;

import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;

/**
 * Brings a database to what this release needs. The only code that works with the owner's login; the application never
 * does.
 */
public final class Migration {

    static final String SCHEMA = "groeiruimte";

    private Migration() {}

    /**
     * Where to migrate, and as whom.
     *
     * @param url JDBC URL of the database
     * @param owner role that owns the tables
     * @param ownerPassword its password
     * @param application role that the application logs in with, which owns nothing
     * @param proofKeys what the application proves with who asks, at least 32 characters; two with a comma between them
     *     while nodes change over from one to the other
     */
    public record Target(String url, String owner, String ownerPassword, String application, String proofKeys) {}

    /**
     * Applies what is missing, in order; does nothing when nothing is.
     *
     * @throws IllegalArgumentException when a key is too short
     * @throws OlderDatabaseException when other migrations made the database; nothing is changed then
     * @return how many steps were applied
     */
    public static int run(Target target) {
        List<byte[]> keys = SigningKeys.of(target.proofKeys());
        Flyway flyway = Flyway.configure()
                .dataSource(target.url(), target.owner(), target.ownerPassword())
                .defaultSchema(SCHEMA)
                .placeholders(Map.of("app", target.application()))
                .javaMigrations(new V1EngineSchema())
                .load();
        int steps = migrate(flyway);
        SigningKeys.keep(target, keys);
        return steps;
    }

    private static int migrate(Flyway flyway) {
        try {
            return flyway.migrate().migrationsExecuted;
        } catch (FlywayValidateException madeByOthers) {
            throw new OlderDatabaseException(madeByOthers);
        }
    }
}
