package nl.groeiruimte.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.stewardship.records.RecordedCase;
import nl.groeiruimte.support.Desk;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.PageSession.Page;
import nl.groeiruimte.support.TestEnvironment;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The box in the frame and the page of what was found. */
@IntegrationTest
class SearchIT {

    private static final String MEMBER = "bom.lotte";

    @LocalServerPort
    private int port;

    @Autowired
    private WordCopies copies;

    private Desk desk;

    @BeforeEach
    void sit() {
        desk = new Desk(port);
    }

    @Test
    void whatIsTypedStandsInNoAddress() {
        Page answer = search(MEMBER, "Acme Fabrieken B.V.");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("location")).matches(".*/search\\?s=[0-9a-f]{8}");
        Page found = desk.open(MEMBER, answer.header("location").replaceFirst("^https?://[^/]+", ""));
        assertThat(found.html().select("#text").val()).isEqualTo("Acme Fabrieken B.V.");
        assertThat(found.html().select("a[href*=Acme], form[action*=Acme]")).isEmpty();
        assertThat(found.html().title()).doesNotContain("Acme");
        assertThat(desk.open("iq.sanne", answer.header("location").replaceFirst("^https?://[^/]+", ""))
                        .body())
                .as("another's search")
                .doesNotContain("Acme");
    }

    @Test
    void siteIsFoundHoweverItsNameIsWritten() {
        asOwner(jdbc -> jdbc.sql("""
                        insert into groeiruimte.site (code, name, kind, agency, province, municipality, latitude,
                            longitude, strengths, facilities)
                        values ('search-site', 'Ørsteds terrein aan de IJssel', 'business-park', 'bom', 'PV30',
                            'Zutphen', 52.1, 6.2, '{photonics}', 'bedrijven met huizen')
                        on conflict (code) do nothing""").update());
        copyAll();

        for (String written : List.of(
                "orsted",
                "ØRSTEDS",
                "ijssel",
                "\u0133ssel orsted",
                "de IJssel",
                "\"terrein\" & IJssel | !",
                "bedrijf huis zutphen",
                "optical terrein")) {
            assertThat(found(MEMBER, written).html().select("a[href=/supply/sites/search-site]"))
                    .as(written)
                    .hasSize(1);
        }
        assertThat(found(MEMBER, "orsted").html().select(".found mark").eachText())
                .contains("Ørsteds");
        assertThat(found("ministerie.pieter", "orsted").html().select(".found a"))
                .as("supply is not the ministry's")
                .isEmpty();
    }

    @Test
    void whatIsNoSearchIsSaidAndNothingTypedIsLost() {
        String pasted = "waterstof ".repeat(1000);
        for (String none : List.of(pasted, "de het van", "the of and", "", "%", "\"\" & | ! ()", "\u0007", "   ")) {
            Page answer = search(MEMBER, none);

            assertThat(answer.status()).as(none).isEqualTo(422);
            assertThat(answer.html().select("#text-error").text()).isNotBlank();
            assertThat(answer.html().select("#text").val().replaceAll("\\p{Cntrl}|\ufffd", ""))
                    .isEqualTo(none.replaceAll("\\p{Cntrl}", ""));
        }
        assertThat(search(MEMBER, "\0").html().select("#text-error").text()).isNotBlank();
        assertThat(found(MEMBER, "w\0a\0t\0e\0r\0").html().select("#text").val())
                .as("pasted from where every second sign is nothing")
                .isEqualTo("water");
        Page nothing = found(MEMBER, "zzyzzx");
        assertThat(nothing.html().select(".empty li")).hasSize(3);
        assertThat(desk.open(MEMBER, "/search?s=unknown&kind=x&page=-1").html().select(".notice"))
                .hasSize(1);
    }

    @Test
    void caseIsFoundByItsNameAtOnceAndByItsWordsSoonAfterForItsOwnAgencyAlone() {
        String word = "zoekwoord" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
        UUID[] lead = new UUID[1];
        asOwner(jdbc -> lead[0] = new RecordedCase(jdbc, word).open("bom"));

        Page byName = found(MEMBER, "CODE " + lead[0].toString().toUpperCase());
        copyAll();
        Page byWord = found(MEMBER, word);

        String address = "/cases/" + lead[0];
        assertThat(byName.html().select("#content a[href^=/cases/]").eachAttr("href"))
                .first()
                .isEqualTo(address);
        assertThat(byWord.html().select("section[aria-labelledby=found-case] a").eachAttr("href"))
                .containsExactly(address);
        assertThat(found("iq.sanne", word).html().select(".found:not(:has(form)) a"))
                .isEmpty();
        Page companies = desk.session(MEMBER).submit(byWord.form("/search/companies"), Map.of());
        assertThat(companies.html().select(".own-name").eachText()).containsExactly(word + " B.V.");
        assertThat(companies.at().toString()).endsWith("/search/companies");
        assertThat(desk.open(MEMBER, "/cases/search").html().select("ol.timeline li"))
                .as("the ledger has the search")
                .isNotEmpty();
    }

    @Test
    void explanationsAreFoundByEverybodyInTheirLanguage() {
        for (String person :
                List.of(MEMBER, "coordinator.marieke", "ministerie.pieter", "investnl.noor", "beheer.kim")) {
            assertThat(found(person, "blind profiel")
                            .html()
                            .select("section[aria-labelledby=found-help] a[href^=/how-it-works#word-]"))
                    .as(person)
                    .isNotEmpty();
        }
    }

    private Page found(String person, String text) {
        Page kept = search(person, text);
        assertThat(kept.status()).as(text).isEqualTo(302);
        Page found = desk.open(person, kept.header("location").replaceFirst("^https?://[^/]+", ""));
        assertThat(found.status()).isEqualTo(200);
        return found;
    }

    private Page search(String person, String text) {
        return desk.send(person, "/how-it-works", "/search", Map.of("text", text));
    }

    private void copyAll() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> copies.copy() == 0);
    }

    private interface Work {
        void with(JdbcClient jdbc);
    }

    private static void asOwner(Work work) {
        try (Connection connection = TestEnvironment.postgres().superuserConnection()) {
            work.with(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
