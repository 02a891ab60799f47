package nl.groeiruimte.platform.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The database, looked at before anything is done with it: it has been migrated as far as this release needs, and this
 * login neither owns anything nor could become who does. Everything else that the database promises hangs on that.
 */
@Component
public class CheckedDatabase {

    /** Setting with the owner's password: for the step that migrates, and nobody else. */
    public static final String OWNER_PASSWORD = "groeiruimte.migration.password";

    private static final Pattern FILE = Pattern.compile("V([0-9_]+)__.*\\.sql");
    private static final String OURS = "nspname in ('groeiruimte', 'engine', 'session')";

    private final JdbcClient jdbc;
    private final Environment settings;

    /**
     * @throws UnsafeDatabaseException with every reason not to start
     * @throws OlderDatabaseException when other migrations than this release's made the database
     */
    CheckedDatabase(DataSource dataSource, Environment settings) {
        this.jdbc = JdbcClient.create(dataSource);
        this.settings = settings;
        List<String> reasons = new ArrayList<>();
        if (!settings.getProperty(OWNER_PASSWORD, "").isBlank()) {
            reasons.add("The owner's password is among the settings (GROEIRUIMTE_DB_OWNER_PASSWORD). Only the "
                    + "step that migrates may know it.");
        }
        powers().ifPresent(reasons::add);
        possessions().ifPresent(reasons::add);
        owners().stream()
                .filter(this::logsInAs)
                .forEach(owner -> reasons.add("The application can log in as " + owner
                        + ", which owns the tables: that role needs a password that the application does not have."));
        if (reasons.isEmpty()) {
            behind().ifPresent(reasons::add);
        }
        if (!reasons.isEmpty()) {
            throw new UnsafeDatabaseException(reasons);
        }
    }

    private Optional<String> powers() {
        return text("""
                select concat_ws(', ', case when rolsuper then 'superuser' end,
                    case when rolbypassrls then 'bypass row level security' end,
                                 case when rolcreaterole then 'create roles' end,
                                     case when rolreplication then 'replication' end)
                from pg_roles where rolname = current_user""")
                .map(powers ->
                        "The application's login " + login() + " has powers that it must not have: " + powers + ".");
    }

    /** Of itself, or of a role that it could turn into. */
    private Optional<String> possessions() {
        return text("""
                select string_agg(name, ', ') from (
                    select nspname || '.' || relname as name from pg_class c join pg_namespace n on n.oid = relnamespace
                    where %1$s and relkind in ('r', 'p', 'v', 'm', 'S') and pg_has_role(relowner, 'member')
                    union all
                    select nspname || '.' || proname from pg_proc p join pg_namespace n on n.oid = pronamespace
                    where %1$s and pg_has_role(proowner, 'member')
                    union all
                    select 'schema ' || nspname from pg_namespace where %1$s and pg_has_role(nspowner, 'member')
                    order by 1 limit 3) mine""".formatted(OURS))
                .map(names -> "The application's login " + login() + " owns, or could become the owner of: " + names
                        + " and what belongs with it. Row level security does not bind an owner.");
    }

    private List<String> owners() {
        return jdbc.sql("""
                select distinct rolname from pg_class c join pg_namespace n on n.oid = relnamespace
                    join pg_roles r on r.oid = relowner
                where %s and relkind in ('r', 'p') and rolcanlogin and rolname <> current_user
                    order by 1""".formatted(OURS)).query(String.class).list();
    }

    /** Whether the application's own password, or none, opens the owner's login too. */
    private boolean logsInAs(String owner) {
        try (Connection opened = DriverManager.getConnection(
                settings.getRequiredProperty("spring.datasource.url"),
                owner,
                settings.getProperty("spring.datasource.password", ""))) {
            return opened.isValid(1);
        } catch (SQLException refused) {
            return false;
        }
    }

    private Optional<String> behind() {
        Set<MigrationVersion> needed = ofThisRelease();
        Set<MigrationVersion> there = applied();
        if (there.containsAll(needed)) {
            return Optional.empty();
        }
        if (!needed.containsAll(there)) {
            throw new OlderDatabaseException(null);
        }
        return Optional.of("The database is not migrated: this release needs version " + Collections.max(needed)
                + ", it is at " + (there.isEmpty() ? "none" : Collections.max(there)) + ".");
    }

    private Set<MigrationVersion> applied() {
        return text("""
                select case when has_column_privilege(c.oid, 'version', 'select') then '0' else '' end
                from pg_class c join pg_namespace n on n.oid = relnamespace
                where nspname = 'groeiruimte' and relname = 'flyway_schema_history'""")
                .map(readable -> jdbc
                        .sql("select version from groeiruimte.flyway_schema_history where success"
                                + " and version is not null")
                        .query(String.class)
                        .list()
                        .stream()
                        .map(MigrationVersion::fromVersion)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    static Set<MigrationVersion> ofThisRelease() {
        try {
            Set<MigrationVersion> versions = Stream.of(
                            new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/V*.sql"))
                    .map(file -> FILE.matcher(String.valueOf(file.getFilename())))
                    .flatMap(Matcher::results)
                    .map(name -> MigrationVersion.fromVersion(name.group(1)))
                    .collect(Collectors.toSet());
            versions.add(new V1EngineSchema().getVersion());
            return versions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String login() {
        return settings.getProperty("spring.datasource.username", "");
    }

    private Optional<String> text(String query) {
        return jdbc.sql(query).query(String.class).optional().filter(found -> !found.isEmpty());
    }
}
