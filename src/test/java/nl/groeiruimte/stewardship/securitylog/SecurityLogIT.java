package nl.groeiruimte.stewardship.securitylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import nl.groeiruimte.dev.DemoUser;
import nl.groeiruimte.platform.security.SecurityLog;
import nl.groeiruimte.support.Desk;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.PageSession;
import nl.groeiruimte.support.TestEnvironment;
import nl.groeiruimte.support.Tokens;
import org.awaitility.core.ThrowingRunnable;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is refused leaves a trace, and the administrator sees who asked for much. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class SecurityLogIT {

    private static final String PAGE = "/administration/refusals";

    @Autowired
    private SecurityLog log;

    @LocalServerPort
    private int port;

    private Desk desk;

    @BeforeEach
    void forget() throws SQLException {
        desk = new Desk(port);
        desk.session("bom.lotte");
        log.flush();
        try (Connection connection = TestEnvironment.postgres().superuserConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate groeiruimte.security_event");
        }
    }

    @Test
    void whoAsksForManyCasesThatAreNotTheirsStandsOnTopWithAMark(CapturedOutput output) {
        UUID once = UUID.randomUUID();
        for (int i = 0; i < RefusedRow.MANY; i++) {
            desk.open("bom.lotte", "/cases/" + UUID.randomUUID());
        }
        desk.open("iq.sanne", "/cases/" + once);
        desk.open("iq.sanne", "/cases/" + once);

        eventually(() -> assertThat(row("Lotte van den Heuvel"))
                .startsWith("Lotte van den Heuvel 10 op één dag", "BOM", "10", "10"));
        eventually(() -> assertThat(row("Sanne de Vries")).startsWith("Sanne de Vries", "InnovationQuarter", "1", "2"));
        assertThat(output.getAll())
                .contains(
                        "kind=refused subject=" + DemoUser.named("iq.sanne").subject() + " client=null target=" + once)
                .doesNotContain("kind=refused subject=bom.lotte");
    }

    @Test
    void pagesOfOthersRolesAndFormsWithoutTheirTokenCountAndATypingErrorDoesNot() {
        desk.open("bom.lotte", "/administration/rights");
        desk.session("bom.lotte").post("/cases/new", Map.of("_csrf", List.of("made up")));
        desk.open("iq.sanne", "/no-such-page");

        eventually(() -> assertThat(row("Lotte van den Heuvel"))
                .containsExactly("Lotte van den Heuvel", "BOM", "1", "1", "1", "0"));
        assertThat(desk.open("beheer.kim", PAGE).body()).doesNotContain("Sanne de Vries");
    }

    @Test
    void systemOfAnAgencyStandsUnderItsOwnName() throws IOException, InterruptedException {
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://localhost:" + port + "/api/v1/leads/" + UUID.randomUUID()))
                                .header("Authorization", "Bearer " + Tokens.forAgency("liof"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());

        eventually(() -> assertThat(row("agency-liof")).startsWith("agency-liof", "–", "1", "1"));
    }

    @Test
    void sheetHasTheSameRowsAndNobodyElseMayReadIt() {
        desk.open("bom.lotte", "/cases/" + UUID.randomUUID());

        eventually(() -> {
            log.flush();
            assertThat(desk.open("beheer.kim", PAGE + "/export.csv?days=7").body())
                    .contains("Lotte van den Heuvel;BOM;1;1;1;0;0;");
        });
        assertThat(desk.open("coordinator.marieke", PAGE).status()).isEqualTo(404);
    }

    /** A refusal is noted after its answer went out. */
    private static void eventually(ThrowingRunnable claim) {
        await().atMost(Duration.ofSeconds(60))
                .ignoreException(NoSuchElementException.class)
                .untilAsserted(claim);
    }

    /** The cells' texts but the last, the moment. */
    private List<String> row(String name) {
        log.flush();
        PageSession.Page page = desk.open("beheer.kim", PAGE);
        Element row = page.html().select("tbody tr").stream()
                .filter(line -> line.text().startsWith(name))
                .findFirst()
                .orElseThrow();
        List<String> cells = row.select("td").stream().map(Element::text).toList();
        return cells.subList(0, cells.size() - 1);
    }
}
