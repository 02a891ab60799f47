package nl.groeiruimte.cases.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.List;
import nl.groeiruimte.platform.security.ProvedAsker;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.StartedCase;
import nl.groeiruimte.support.TestEnvironment;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The change feed of an installation that had cases before it had a feed. */
@IntegrationTest
class FeedBeginsIT {

    private record Round(String agency, boolean more) {}

    @LocalServerPort
    private int port;

    @Test
    void eventsThatWereThereBeforeGetTheirPlacesAgencyByAgencyAndNoneIsLeftOut() throws Exception {
        StartedCase.ofBom(port, "Eerste Voeding");
        String other = StartedCase.ofBom(port, "Tweede Voeding");
        try (Connection connection = TestEnvironment.postgres().superuserConnection()) {
            // All is taken back at the end: others read the same feed meanwhile.
            connection.setAutoCommit(false);
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended('change feed', 0))")
                    .query((row, number) -> number)
                    .list();
            jdbc.sql("update groeiruimte.lead set origin_agency = 'liof' where id = ?::uuid")
                    .param(other)
                    .update();
            jdbc.sql("delete from groeiruimte.feed_event").update();
            jdbc.sql("delete from groeiruimte.feed_look").update();
            ProvedAsker.is(connection, "", "", null, "system");

            List<Round> round = round(jdbc);
            while (round.stream().anyMatch(Round::more)) {
                assertThat(round).as("one agency at a time").hasSize(1);
                assertThat(placesOtherThanOneAfterTheOther(jdbc)).isZero();
                round = round(jdbc);
            }

            assertThat(jdbc.sql("select count(distinct agency) from groeiruimte.feed_event")
                            .query(Integer.class)
                            .single())
                    .isGreaterThan(1);
            assertThat(withoutAPlace(jdbc)).isZero();
            assertThat(placesOtherThanOneAfterTheOther(jdbc)).isZero();
            assertThat(round(jdbc)).as("nothing comes twice").isEmpty();
            connection.rollback();
        }
    }

    private static List<Round> round(JdbcClient jdbc) {
        return jdbc.sql("select grown, more from groeiruimte.number_feed()")
                .query((row, number) -> new Round(row.getString("grown"), row.getBoolean("more")))
                .list();
    }

    private static int withoutAPlace(JdbcClient jdbc) {
        String seen = "pg_visible_in_snapshot(e.written_by, (select look from groeiruimte.feed_look))";
        return jdbc.sql("select count(*) from groeiruimte.case_event e where e.at > groeiruimte.feed_begins() and "
                        + seen + " and not exists (select from groeiruimte.feed_event f where f.event_id = e.id)")
                .query(Integer.class)
                .single();
    }

    private static int placesOtherThanOneAfterTheOther(JdbcClient jdbc) {
        return jdbc.sql("""
                        select count(*) from (
                            select max(place) - count(*) as gap from groeiruimte.feed_event group by agency) each
                        where gap <> 0""").query(Integer.class).single();
    }
}
