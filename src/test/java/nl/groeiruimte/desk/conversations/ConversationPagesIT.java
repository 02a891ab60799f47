package nl.groeiruimte.desk.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.stewardship.records.RecordedCase;
import nl.groeiruimte.support.Desk;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.PageSession;
import nl.groeiruimte.support.TestEnvironment;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Contact persons and conversations, as a member of the agency and those who may not know of them find them. */
@IntegrationTest
class ConversationPagesIT {

    private static final String LOTTE = "bom.lotte";
    private static final String THIJS = "bom.thijs";

    @LocalServerPort
    private int port;

    private Desk desk;
    private String word;
    private String page;

    @BeforeEach
    void openCase() throws SQLException {
        desk = new Desk(port);
        word = "kanarie" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = TestEnvironment.postgres().superuserConnection()) {
            page = "/cases/"
                    + new RecordedCase(JdbcClient.create(new SingleConnectionDataSource(connection, true)), word)
                            .open("bom");
        }
    }

    @Test
    void conversationIsWrittenDownOnceAndNothingThatWasTypedIsLost() {
        String about = "Over de hal " + UUID.randomUUID();
        PageSession.Page wrong =
                desk.send(LOTTE, page + "/conversations/new", page + "/conversations", Map.of("about", about));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select(".error-summary li").eachText())
                .containsExactly(
                        "Kies bij ‘Soort gesprek’ een antwoord.",
                        "Vul ‘Dag van het gesprek’ in.",
                        "Kies een contactpersoon, of schrijf op met wie u sprak.");
        PageSession lotte = desk.session(LOTTE);
        FormElement withNames = lotte.post(
                        page + "/conversations/contacts", PageSession.fields(wrong.form(page + "/conversations")))
                .form(page + "/conversations");
        assertThat(withNames.select("textarea[name=about]").val()).isEqualTo(about);
        assertThat(withNames.select("label:has(+ *), label").eachText()).contains(word + " Jansen");
        Map<String, String> answers = Map.of("kind", "visit", "day", day(0), "contacts", "1");
        for (int time = 0; time < 2; time++) {
            assertThat(lotte.submit(withNames, answers).status()).isEqualTo(302);
        }

        PageSession.Page list = desk.open(LOTTE, page + "?tab=conversations");
        assertThat(list.html().select(".timeline strong").eachText())
                .as("with the one that was there, and once")
                .containsExactly("Bezoek", "Telefoongesprek");
        assertThat(list.body()).contains("Laatst gesproken").doesNotContain(about, word);
        assertThat(desk.open(LOTTE, page + "/dossier").body()).doesNotContain(about, word + " Jansen");
        for (String action : List.of("/confidential/conversations", "/dossier")) {
            String at = action.equals("/dossier") ? page + action : page + "?tab=conversations";
            assertThat(desk.send(LOTTE, at, page + action, Map.of()).body()).contains(about, word + " Jansen");
        }
        assertThat(desk.open(LOTTE, page + "?tab=ledger").body()).contains("opende de contactpersonen", "gesprekken");
    }

    @Test
    void nextStepBecomesATaskAndNamesNobody() {
        String step = "Stuur de plattegrond " + UUID.randomUUID();
        Map<String, String> said = Map.of(
                "kind",
                "call",
                "day",
                day(0),
                "others",
                "Noor",
                "about",
                "Over de hal",
                "nextStep",
                step,
                "nextStepOn",
                day(5));
        Map<String, String> naming = new HashMap<>(said);
        naming.put("nextStep", "Bel " + word + " Jansen");
        PageSession.Page refused = desk.send(LOTTE, page + "/conversations/new", page + "/conversations", naming);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select(".error-summary li")).hasSize(1);

        PageSession lotte = desk.session(LOTTE);
        PageSession.Page saved =
                lotte.follow(desk.send(LOTTE, page + "/conversations/new", page + "/conversations", said));

        assertThat(saved.body()).contains("De volgende stap staat bij uw taken");
        String task = saved.html().select(".box--now a[href^=/tasks/]").attr("href");
        assertThat(desk.open(LOTTE, task).body()).contains(step);
    }

    @Test
    void onlyTheAgencyOfOriginLearnsThatOneSpoke() {
        assertThat(desk.open(LOTTE, page + "?tab=timeline").body()).contains("het gesprek is vastgelegd");
        assertThat(desk.open(LOTTE, "/cases").html().select("th:contains(Gesproken)"))
                .isNotEmpty();

        String coordinator = "coordinator.marieke";
        assertThat(desk.open(coordinator, page + "?tab=timeline").body())
                .contains("Code ")
                .doesNotContainIgnoringCase("gesprek is vastgelegd", "Laatst gesproken");
        assertThat(desk.open(coordinator, page + "?tab=conversations").body()).contains("zijn niet zichtbaar");
        assertThat(desk.open(coordinator, "/cases").html().select("th:contains(Gesproken)"))
                .isEmpty();
        for (String path : List.of("/conversations/new", "/contacts/new", "/dossier")) {
            for (String stranger : List.of(coordinator, "horizon.mila")) {
                assertThat(desk.open(stranger, page + path).status()).as(path).isEqualTo(404);
            }
        }
    }

    @Test
    void colleagueWritesDownHowAPlannedConversationWentAndTheLaterOneKeepsTheText() {
        Map<String, String> planned = Map.of("kind", "meeting", "day", day(9), "others", "Noor");
        assertThat(desk.send(LOTTE, page + "/conversations/new", page + "/conversations", planned)
                        .status())
                .isEqualTo(302);
        String open = desk.open(LOTTE, page + "?tab=conversations")
                .html()
                .select("form[action$=/open]")
                .attr("action");
        String conversation = open.replaceAll("/open$", "");
        FormElement lottes = opened(LOTTE, open).form(conversation);
        FormElement thijs = opened(THIJS, open).form(conversation);
        Map<String, String> went = Map.of("day", day(0), "about", "Het ging over stroom");

        assertThat(desk.session(THIJS).submit(thijs, went).status()).isEqualTo(302);
        PageSession.Page late = desk.session(LOTTE).submit(lottes, went);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("legde net vast hoe dit gesprek was", "Het ging over stroom");
        assertThat(desk.open(LOTTE, page + "?tab=conversations").body()).doesNotContain(">gepland");
    }

    @Test
    void conversationThatWasWrittenDownByMistakeCanBeTakenAwayForAnHourByItsWriterAlone() throws SQLException {
        String list = page + "?tab=conversations";
        Map<String, String> call = Map.of("kind", "call", "day", day(0), "others", "Noor", "about", "Andere zaak");
        desk.send(LOTTE, page + "/conversations/new", page + "/conversations", call);
        String remove = desk.open(LOTTE, list)
                .html()
                .select("form[action$=/cancel]")
                .first()
                .attr("action");
        assertThat(desk.open(THIJS, list).html().select("form[action='" + remove + "']"))
                .isEmpty();
        PageSession thijs = desk.session(THIJS);
        FormElement another = thijs.get(page + "/conversations/new").form(page + "/conversations");
        assertThat(thijs.follow(thijs.post(remove, PageSession.fields(another))).body())
                .contains("Alleen wie een gesprek vastlegde, kan het weghalen");
        int before = desk.open(LOTTE, list).html().select("ol.timeline > li").size();

        assertThat(desk.session(LOTTE)
                        .follow(desk.send(LOTTE, list, remove, Map.of()))
                        .html()
                        .select("ol.timeline > li"))
                .hasSize(before - 1);
        assertThat(desk.open(LOTTE, page + "?tab=ledger").body()).contains("haalde een vastgelegd gesprek weg");

        desk.send(LOTTE, page + "/conversations/new", page + "/conversations", call);
        try (Connection connection = TestEnvironment.postgres().superuserConnection()) {
            JdbcClient.create(new SingleConnectionDataSource(connection, true))
                    .sql("update groeiruimte.conversation set recorded_at = now() - interval '61 minutes'"
                            + " where lead_id = ?::uuid")
                    .param(page.replace("/cases/", ""))
                    .update();
        }
        assertThat(desk.open(LOTTE, list).html().select("form[action$=/cancel]"))
                .isEmpty();
    }

    @Test
    void contactPersonIsAddedCorrectedAndMadeTheFirst() {
        PageSession.Page wrong =
                desk.send(LOTTE, page + "/contacts/new", page + "/contacts", Map.of("contactEmail", "geen adres"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select(".error-summary li")).hasSize(2);
        Map<String, String> known = Map.of("contactName", "Petra " + word);
        assertThat(desk.send(LOTTE, page + "/contacts/new", page + "/contacts", known)
                        .body())
                .contains("al een contactpersoon met deze naam");
        Map<String, String> ali = Map.of("contactName", "Ali Demir", "contactRole", "Inkoper");
        assertThat(desk.send(LOTTE, page + "/contacts/new", page + "/contacts", ali)
                        .status())
                .isEqualTo(302);

        PageSession lotte = desk.session(LOTTE);
        PageSession.Page opened = company();
        assertThat(opened.html().select(".contacts strong").eachText())
                .containsExactly(word + " Jansen", "Petra " + word, "Ali Demir");
        lotte.submit(opened.form(page + "/contacts/3/first"), Map.of());
        PageSession.Page change = lotte.submit(company().form(page + "/contacts/3/open"), Map.of());
        assertThat(change.html().select("[name=contactRole]").val()).isEqualTo("Inkoper");
        lotte.submit(change.form(page + "/contacts/3"), Map.of("contactRole", "Directeur"));
        lotte.submit(company().form(page + "/contacts/1/remove"), Map.of());

        assertThat(company().html().select(".contacts > li").eachText().toString())
                .contains("Ali Demir", "Directeur", "Petra " + word)
                .doesNotContain(word + " Jansen");
    }

    private PageSession.Page company() {
        return desk.send(LOTTE, page + "?tab=company", page + "/identity", Map.of());
    }

    private PageSession.Page opened(String who, String open) {
        return desk.session(who)
                .submit(desk.open(who, page + "?tab=conversations").form(open), Map.of());
    }

    private static String day(int fromToday) {
        return LocalDate.now(WorkingDays.ZONE).plusDays(fromToday).format(DateTimeFormatter.ofPattern("dd-MM-uuuu"));
    }
}
