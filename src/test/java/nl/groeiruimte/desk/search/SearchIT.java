package nl.groeiruimte.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
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

    /** Each ten days older than the one before; the oldest is called by the word. That one first. */
    private static final String CASES_OF_YEARS = """
            with n as (select n, gen_random_uuid() id from generate_series(1, 130) n),
            cases as (
                insert into groeiruimte.lead (id, case_number, code_name, origin_agency, phase, phase_since, stage,
                    life_phase, technologies, makes, limited_at_location, province, kinds, needed_by, source,
                    signalled_at)
                select id, 'GR-' || id, case n when 130 then :word else 'Code ' || id end, 'bom', 'signal', now(),
                    'scale-up', 3, '{photonics}', true, true, 'PV30', '{space}', '2028-01-01', 'form',
                    now() - n * interval '10 days'
                from n),
            signals as (
                insert into groeiruimte.signal (lead_id, makes_what, cause, registered_by)
                select id, :word || 'en', 'vol', 's' from n)
            select id::text from n order by n < 130, n""";

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

    /** Everybody who is logged in may read what instruments there are; their contacts are of their keepers. */
    @Test
    void instrumentIsFoundByEverybodyUntilItIsWithdrawn() {
        asOwner(jdbc -> jdbc.sql("""
                        insert into groeiruimte.instrument (code, name, keeper, provider, about, about_en, technologies)
                        values ('search-fund', 'Zoekfonds Ørsted', 'invest-nl', 'Zoekbank', 'Leent voor kwikfabrieken',
                            'Lends for quicksilver', '{photonics}')""").update());
        copyAll();

        for (String person :
                List.of(MEMBER, "coordinator.marieke", "ministerie.pieter", "investnl.noor", "beheer.kim")) {
            for (String written : List.of("zoekfonds orsted", "zoekbank", "kwikfabriek", "quicksilver optical")) {
                assertThat(found(person, written).html().select("a[href=/supply/instruments/search-fund]"))
                        .as(person + " looks for " + written)
                        .hasSize(1);
            }
        }

        asOwner(jdbc -> jdbc.sql("update groeiruimte.instrument set withdrawn_on = '2026-01-01' where code = ?")
                .param("search-fund")
                .update());
        copyAll();

        assertThat(found(MEMBER, "zoekfonds").html().select("a[href=/supply/instruments/search-fund]"))
                .isEmpty();
    }

    /** Old ones are not even looked at when the newest are enough, unless they are called like that. */
    @Test
    void whatIsFoundComesInOneOrderHoweverLongAgoItWasWritten() {
        String word = "jaarwoord" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
        List<String> newestFirst = new ArrayList<>();
        asOwner(jdbc -> newestFirst.addAll(
                jdbc.sql(CASES_OF_YEARS).param("word", word).query(String.class).list()));
        copyAll();

        Page first = found(MEMBER, word);
        List<String> found = new ArrayList<>();
        String address = "/search?" + first.at().getQuery() + "&kind=case&page=";
        for (int page = 1; page <= 4; page++) {
            found.addAll(cases(desk.open(MEMBER, address + page)));
        }

        assertThat(cases(first)).isEqualTo(newestFirst.subList(0, 5));
        assertThat(found).isEqualTo(newestFirst.subList(0, 100));
    }

    private static List<String> cases(Page page) {
        return page.html().select("section[aria-labelledby=found-case] .found__list a").eachAttr("href").stream()
                .map(address -> address.substring("/cases/".length()))
                .toList();
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
