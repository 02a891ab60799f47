package nl.groeiruimte.supply.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import nl.groeiruimte.support.Desk;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.PageSession;
import nl.groeiruimte.support.TestEnvironment;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A node that is lost halfway through an import, or only its connection to the database: nothing is half done. Halfway
 * is where the test makes the work wait; a lost node is one that cannot write down either what came of it.
 */
@IntegrationTest
class LostImportIT {

    private static final String RUBEN = "horizon.ruben";
    private static final String READING = "lock table groeiruimte.import_site in share mode";
    private static final String APPLYING = "select from groeiruimte.site where code = '%s-park' for update";
    private static final String HEADINGS =
            "Code;Naam;Soort;Provincie;Gemeente;Breedtegraad;Lengtegraad;Bron;Stroom, afname (MW)\r\n";
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @LocalServerPort
    private int port;

    private Uploads uploads;
    private Connection superuser;
    /** What the codes of this test's sites begin with: sites are never deleted. */
    private String test;

    @BeforeEach
    void begin(TestInfo info) throws SQLException {
        test = info.getTestMethod()
                .orElseThrow()
                .getName()
                .replaceAll("[^A-Z]", "")
                .toLowerCase();
        uploads = new Uploads(new Desk(port));
        superuser = TestEnvironment.postgres().superuserConnection();
        uploads.apply(RUBEN, uploads.send(RUBEN, "sites", "eerst.csv", HEADINGS + site("park", "5")));
    }

    @AfterEach
    void end() throws SQLException {
        superuser.close();
    }

    @Test
    void connectionLostWhileReadingInterruptsTheRunAndTheFileCanBeSentAgain() throws SQLException {
        PageSession.Page run = halfway(READING, this::sent, false);

        assertInterrupted(run);
        sentAgain("7");
    }

    @Test
    void connectionLostWhileApplyingChangesNothingAndTheFileCanBeSentAgain() throws SQLException {
        PageSession.Page trial = sent();
        PageSession.Page run = halfway(APPLYING.formatted(test), () -> uploads.apply(RUBEN, trial), false);

        assertInterrupted(run);
        sentAgain("8");
    }

    @Test
    void nodeLostWhileReadingLeavesARunThatSaysSoAndTheFileCanBeSentAgain() throws SQLException {
        PageSession.Page run = halfway(READING, this::sent, true);

        assertInterrupted(run);
        sentAgain("9");
    }

    @Test
    void nodeLostWhileApplyingLeavesTheTrialReadyToConfirmAgain() throws SQLException {
        PageSession.Page trial = sent();
        PageSession.Page run = halfway(APPLYING.formatted(test), () -> uploads.apply(RUBEN, trial), true);

        assertThat(run.html().select("main").text()).contains("Klaar: bevestig of gooi weg");
        assertThat(supply()).isEqualTo("park 5");
        assertThat(uploads.apply(RUBEN, run).html().select("main").text()).contains("Toegepast");
        assertThat(supply()).isEqualTo("nieuw 6, park 6");
    }

    private PageSession.Page sent() {
        return uploads.send(RUBEN, "sites", "half.csv", HEADINGS + site("park", "6") + site("nieuw", "6"));
    }

    /**
     * Makes the work wait by a lock, and takes its connection away where it waits; of a lost node also the next one.
     */
    private PageSession.Page halfway(String lock, Supplier<PageSession.Page> work, boolean nodeIsLost)
            throws SQLException {
        try (Connection locks = TestEnvironment.postgres().superuserConnection();
                Statement statement = locks.createStatement()) {
            locks.setAutoCommit(false);
            statement.execute(lock);
            CompletableFuture<PageSession.Page> done = CompletableFuture.supplyAsync(work);
            int me = number("select pg_backend_pid()", statement);
            int waiting = waiting("pg_blocking_pids(pid) @> array[%d]".formatted(me));
            if (nodeIsLost) {
                statement.execute(
                        "select from groeiruimte.import_run where state in ('reading', 'applying') for update");
            }
            terminate(waiting);
            if (nodeIsLost) {
                terminate(waiting("wait_event_type = 'Lock' and query like '%set state = ''interrupted''%'"));
            }
            locks.rollback();
            return done.join();
        }
    }

    /** A backend of which this comes true. */
    private int waiting(String condition) {
        return Awaitility.await()
                .atMost(LONGEST)
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(40))
                .until(
                        () -> {
                            try (Statement look = superuser.createStatement()) {
                                return number(
                                        "select coalesce(max(pid), 0) from pg_stat_activity where " + condition, look);
                            }
                        },
                        pid -> pid > 0);
    }

    private void terminate(int backend) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute("select pg_terminate_backend(" + backend + ", 5000)");
        }
    }

    private void assertInterrupted(PageSession.Page run) throws SQLException {
        assertThat(run.html().select("main").text())
                .contains("Afgebroken", "Er is niets overgenomen. Stuur het bestand opnieuw");
        assertThat(run.html().select("form[action$=/apply]")).isEmpty();
        assertThat(supply()).isEqualTo("park 5");
        String id = run.at().getPath().replaceFirst(".*/", "");
        try (Statement statement = superuser.createStatement()) {
            assertThat(number("select count(*) from groeiruimte.import_site where import_id = '" + id + "'", statement))
                    .isZero();
        }
    }

    private void sentAgain(String megawatts) throws SQLException {
        PageSession.Page trial =
                uploads.send(RUBEN, "sites", "half.csv", HEADINGS + site("park", megawatts) + site("nieuw", megawatts));
        assertThat(Uploads.counts(trial)).containsEntry("Nieuw", "1").containsEntry("Gewijzigd", "1");
        uploads.apply(RUBEN, trial);
        assertThat(supply()).isEqualTo("nieuw " + megawatts + ", park " + megawatts);
    }

    private String supply() throws SQLException {
        try (Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery("""
                select string_agg(split_part(code, '-', 2) || ' ' || demand_mw::float, ', ' order by code)
                    from groeiruimte.site
                where code like '%s-%%'""".formatted(test))) {
            row.next();
            return row.getString(1);
        }
    }

    private static int number(String query, Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    private String site(String part, String megawatts) {
        return String.join(
                        ";",
                        test + "-" + part,
                        "Halverwege",
                        "bedrijventerrein",
                        "Flevoland",
                        "Almere",
                        "52,37",
                        "5,22",
                        "gemeente",
                        megawatts)
                + "\r\n";
    }
}
