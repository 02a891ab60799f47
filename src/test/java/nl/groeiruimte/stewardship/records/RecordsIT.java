package nl.groeiruimte.stewardship.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.platform.process.OutcomeProcess;
import nl.groeiruimte.platform.process.Variables;
import nl.groeiruimte.support.Desk;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.PageSession;
import nl.groeiruimte.support.TestEnvironment;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Destroying data and answering contact persons, at the pages. */
@IntegrationTest
class RecordsIT {

    private static final String KIM = "beheer.kim";
    private static final String LOTTE = "bom.lotte";
    private static final String MILA = "horizon.mila";

    @LocalServerPort
    private int port;

    @Autowired
    private RecordSettings settings;

    @Autowired
    private RepositoryService models;

    @Autowired
    private HistoryService history;

    @Autowired
    private TaskService engine;

    @Autowired
    private OutcomeProcess outcomes;

    @Autowired
    private PlatformTransactionManager transactions;

    private Desk desk;
    private String word;
    private UUID lead;

    @BeforeEach
    void closedCase() throws SQLException {
        desk = new Desk(port);
        word = "kanarie" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = TestEnvironment.postgres().superuserConnection()) {
            lead = new RecordedCase(JdbcClient.create(new SingleConnectionDataSource(connection, true)), word)
                    .closed("bom", "other-region", "8 years");
        }
    }

    @Test
    void administratorProposesAndTheRegionConfirmsAfterAHoldIsGone() {
        String codeName = "Code " + lead;
        PageSession.Page due = desk.open(KIM, "/records");
        assertThat(due.body()).contains(codeName).doesNotContain(word);
        assertThat(desk.open(MILA, "/records").body()).doesNotContain(codeName);

        desk.send(
                LOTTE, "/records/cases/" + lead, "/records/cases/" + lead + "/hold", Map.of("reason", "Bezwaar loopt"));
        assertThat(desk.send(KIM, "/records", "/records/proposals", Map.of("due", lead + ":case"))
                        .status())
                .isEqualTo(302);
        assertThat(desk.open(KIM, "/records").body()).contains("Bezwaar loopt");
        desk.send(
                KIM,
                "/records/cases/" + lead,
                "/records/cases/" + lead + "/lift",
                Map.of("reason", "Bezwaar afgerond"));

        desk.send(KIM, "/records", "/records/proposals", Map.of("due", lead + ":case"));
        String proposal = desk.open(LOTTE, "/records")
                .html()
                .select("a:contains(" + codeName + ")")
                .attr("href");
        assertThat(proposal).startsWith("/records/proposals/");
        assertThat(desk.open(MILA, proposal).status()).isEqualTo(404);
        assertThat(desk.open(KIM, proposal).html().select("form[action$=confirm]"))
                .isEmpty();

        desk.send(LOTTE, proposal, proposal + "/confirm", Map.of());

        assertThat(desk.open(KIM, proposal).body())
                .contains("Verslag van vernietiging", "bedrijf en contactpersoon")
                .doesNotContain(word);
        assertThat(desk.open(LOTTE, "/cases/" + lead + "?tab=company").body())
                .contains("zijn vernietigd op")
                .doesNotContain(word);
        assertThat(desk.open(LOTTE, "/cases/" + lead + "?tab=timeline").body())
                .contains("De gegevens van het bedrijf zijn vernietigd.");
    }

    @Test
    void whatARegionStillHadToDoWithTheCaseEndsWithItsData() {
        Map<String, Object> told = Map.of(
                Variables.INQUIRY_ID,
                UUID.randomUUID().toString(),
                Variables.ASKED_AGENCY,
                "horizon",
                Variables.OFFER_CHOSEN,
                false);
        new TransactionTemplate(transactions).executeWithoutResult(status -> outcomes.tell(lead, told));
        String task = engine.createTaskQuery()
                .processInstanceBusinessKey(lead.toString())
                .singleResult()
                .getId();
        assertThat(desk.open(MILA, "/tasks/" + task).status()).isEqualTo(200);

        desk.send(KIM, "/records", "/records/proposals", Map.of("due", lead + ":case"));
        String proposal = desk.open(LOTTE, "/records")
                .html()
                .select("a:contains(Code " + lead + ")")
                .attr("href");
        desk.send(LOTTE, proposal, proposal + "/confirm", Map.of());

        assertThat(desk.open(MILA, "/tasks/" + task).status()).isEqualTo(410);
        assertThat(engine.createTaskQuery()
                        .processInstanceBusinessKey(lead.toString())
                        .count())
                .isZero();
    }

    @Test
    void refusingNeedsAReasonAndKeepsTheData() {
        desk.send(KIM, "/records", "/records/proposals", Map.of("due", lead + ":case"));
        String proposal = desk.open(LOTTE, "/records")
                .html()
                .select("a:contains(Code " + lead + ")")
                .attr("href");

        assertThat(desk.send(LOTTE, proposal, proposal + "/refuse", Map.of("reason", ""))
                        .status())
                .isEqualTo(422);
        assertThat(desk.send(LOTTE, proposal, proposal + "/refuse", Map.of("reason", "Nog nodig"))
                        .status())
                .isEqualTo(302);

        assertThat(desk.open(KIM, proposal).body()).contains("Nog nodig");
        assertThat(desk.open(KIM, "/records").html().select("input[value=" + lead + ":case]"))
                .hasSize(1);
    }

    @Test
    void contactPersonsAccessShowsEverythingToTheOriginAloneAndOnlyOnceOpened() {
        String requests = "/cases/" + lead + "/data-requests";
        String today = DateTimeFormatter.ofPattern("dd-MM-yyyy").format(LocalDate.now());
        for (String other : new String[] {MILA, KIM, "coordinator.marieke"}) {
            assertThat(desk.open(other, requests).status()).as(other).isEqualTo(404);
        }
        PageSession.Page taken = desk.send(LOTTE, requests, requests, Map.of("kind", "access", "askedOn", today));
        String request = URI.create(taken.header("location")).getPath();
        assertThat(desk.open(LOTTE, request).body())
                .contains("Antwoord uiterlijk")
                .doesNotContain(word);

        PageSession.Page whose = desk.send(LOTTE, request, request + "/open", Map.of());
        assertThat(whose.html().select("button[name=contact]").eachText())
                .as("the two contact persons")
                .containsExactly(word + " Jansen", "Petra " + word);
        PageSession.Page opened = desk.send(LOTTE, request, request + "/open", Map.of("contact", "1"));
        assertThat(opened.body())
                .contains(word + " Jansen", word + "@example.org", "gebeld met " + word, "Lotte van den Heuvel");

        PageSession lotte = desk.session(LOTTE);
        assertThat(lotte.submit(opened.form(request + "/answer"), Map.of("answer", "Gemaild op verzoek"))
                        .status())
                .isEqualTo(302);
        assertThat(desk.open(LOTTE, request).body())
                .contains("Gemaild op verzoek")
                .doesNotContain(word);
        assertThat(desk.open(LOTTE, "/cases/" + lead + "?tab=ledger").body())
                .contains("legde een verzoek van de contactpersoon vast");
    }

    @Test
    void theEngineClearsItsHistoryAfterThePeriodOnThePage() {
        int days = models.createProcessDefinitionQuery()
                .processDefinitionKey("lead-lifecycle")
                .latestVersion()
                .singleResult()
                .getHistoryTimeToLive();
        Period stated = settings.rule("process-history").period();

        assertThat(days).isBetween((int) stated.toTotalMonths() * 30, (int) stated.toTotalMonths() * 31);
        assertThat(history.findHistoryCleanupJobs()).as("planned each night").isNotEmpty();
    }
}
