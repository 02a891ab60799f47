package nl.groeiruimte.reports.figures;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.groeiruimte.dev.EmbeddedPostgresServer;
import nl.groeiruimte.platform.security.ProvedAsker;
import nl.groeiruimte.reference.ReferenceLists;
import nl.groeiruimte.reports.casefacts.CaseFactsReader;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.suppression.SmallCells;
import nl.groeiruimte.reports.tables.Definitions;
import nl.groeiruimte.reports.tables.Labels;
import nl.groeiruimte.support.Messages;
import nl.groeiruimte.support.MigratedPostgres;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The real database with the rights of production, and of the application only what computes figures. */
final class FigureDatabase implements AutoCloseable {

    @TestConfiguration
    @EnableTransactionManagement
    static class Computing {

        @Bean
        JdbcClient jdbc(DataSource source) {
            return JdbcClient.create(source);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource source) {
            return new JdbcTransactionManager(source);
        }

        @Bean
        MessageSource messageSource() {
            return Messages.source();
        }

        @Bean
        JsonMapper json() {
            return JsonMapper.shared();
        }

        @Bean
        SmallCells smallCells() {
            return new SmallCells(3);
        }
    }

    private final EmbeddedPostgresServer server;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final SingleConnectionDataSource source;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    FigureDatabase(Path folder) {
        server = MigratedPostgres.start(folder);
        // The superuser, who becomes owner to write history and the application's role to read it, in one transaction.
        source = new SingleConnectionDataSource(server.jdbcUrl(), "postgres", "", true);
        context.registerBean(DataSource.class, () -> source);
        context.register(
                Computing.class,
                ReferenceLists.class,
                CaseFactsReader.class,
                Definitions.class,
                Labels.class,
                Figures.class);
        context.refresh();
        jdbc = context.getBean(JdbcClient.class);
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /** Does the work on what is there, and forgets all that it wrote. */
    <T> T andForget(Supplier<T> work) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return work.get();
        });
    }

    /** What the application computes of what was written in this transaction, to be frozen. */
    Figures.Computed compute(HalfYear period, LocalDate until) {
        return asSystem(() ->
                context.getBean(Figures.class).compute(period, until, Release.once(place -> List.of(), List.of())));
    }

    <T> T asSystem(Supplier<T> work) {
        jdbc.sql("set local role " + EmbeddedPostgresServer.APPLICATION).update();
        ProvedAsker.is(jdbc, "system", "Groeiruimte", "", "system");
        T result = work.get();
        jdbc.sql("reset role").update();
        return result;
    }

    @Override
    public void close() {
        context.close();
        source.destroy();
        server.close();
    }
}
