package nl.groeiruimte.reports.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.support.ClosedHalfYear;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.PageSession;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What anybody may do with reports, without a login. */
@IntegrationTest
class PublicReportPagesIT {

    private static final HalfYear YEAR = new HalfYear(2025, 2);

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    private PageSession anybody;

    @BeforeEach
    void closeTheYear() {
        ClosedHalfYear.close(application, YEAR);
        anybody = PageSession.at(port);
    }

    @Test
    void copyIsKnownByItsBytesAndNothingElseIs() {
        String text = ClosedHalfYear.text(application, YEAR);
        assertThat(check(text))
                .contains("Dit is een echt rapport", "2e helft 2025", "zonder precieze kleine aantallen");
        assertThat(check(text + " ")).contains("Dit rapport kennen wij niet");
    }

    @Test
    void fileIsAskedForAndAChecksumHasItsLength() {
        assertThat(anybody.get("/report-check").header("set-cookie"))
                .as("no session for who only looks")
                .isNull();
        PageSession.Page empty =
                anybody.upload(anybody.get("/report-check").form("/report-check"), Map.of(), "", new byte[0]);
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("Kies eerst een bestand");
        assertThat(anybody.get("/report-check?checksum=abc").body()).contains("Een controlegetal heeft 64 tekens");
    }

    @Test
    void factsheetIsThereOnceTheYearIsClosed() {
        PageSession.Page page = anybody.get("/factsheets/2025");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().text())
                .as("a year that is over has no now")
                .contains("Pro rata op 31 december 2025: ")
                .doesNotContain("nu:");
        assertThat(anybody.get("/factsheets/2025/pdf").header("content-type")).isEqualTo("application/pdf");
        assertThat(anybody.get("/factsheets/2028").status()).isEqualTo(404);
        assertThat(anybody.get("/factsheets/x").status()).isEqualTo(404);
    }

    @Test
    void listOfReportsLeadsToTheFactsheetOfAClosedYearAndCallsOpenHalfYearsProvisional() {
        Document list =
                PageSession.at(port).logIn("ministerie.pieter", "/reports").html();

        assertThat(list.select("main a[href=/factsheets/2025]").text()).isEqualTo("Factsheet van 2025");
        assertThat(list.select("main tbody tr").first().text()).contains("voorlopig", "nog niet gesloten");
    }

    private String check(String copy) {
        PageSession.Page page = anybody.get("/report-check");
        return anybody.upload(
                        page.form("/report-check"), Map.of(), "rapport.json", copy.getBytes(StandardCharsets.UTF_8))
                .html()
                .text();
    }
}
