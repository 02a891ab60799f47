package nl.groeiruimte.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import nl.groeiruimte.dev.EmbeddedPostgresServer;
import nl.groeiruimte.support.TestEnvironment;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Two nodes that share a database. */
class FormLocksIT {

    private static final long SHORTLY = 20;
    private static final long LONG_ENOUGH = 60_000;

    private final DataSource database =
            new DriverManagerDataSource(TestEnvironment.postgres().jdbcUrl(), EmbeddedPostgresServer.APPLICATION, "");
    private final FormLocks here = node();
    private final FormLocks there = node();
    private final long form = ThreadLocalRandom.current().nextLong();

    @Test
    void anotherNodeWaitsUntilTheFormIsLetGoOrGivesUp() {
        assertThat(here.take(form)).isTrue();
        assertThat(there.take(form)).isFalse();
        assertThat(there.waitFor(form, SHORTLY)).as("held").isFalse();
        assertThat(there.waitFor(form + 1, SHORTLY)).as("another form").isTrue();

        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> there.waitFor(form, LONG_ENOUGH));
        here.letGo(form);

        assertThat(waiting.join()).isTrue();
        assertThat(there.take(form)).isTrue();
        there.letGo(form);
    }

    @Test
    void nodeThatTookAFormTwiceHoldsItUntilBothLetGo() {
        assertThat(here.take(form)).isTrue();
        assertThat(here.take(form)).isTrue();
        here.letGo(form);
        assertThat(there.waitFor(form, SHORTLY)).isFalse();
        here.letGo(form);
        assertThat(there.waitFor(form, SHORTLY)).isTrue();
        here.letGo(form);
        assertThat(here.take(form)).as("letting go once more does no harm").isTrue();
        here.letGo(form);
    }

    private FormLocks node() {
        return new FormLocks(database, JdbcClient.create(database), new JdbcTransactionManager(database));
    }
}
