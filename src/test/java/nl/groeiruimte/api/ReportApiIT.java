package nl.groeiruimte.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.versions.Copies;
import nl.groeiruimte.support.ClosedHalfYear;
import nl.groeiruimte.support.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

class ReportApiIT extends ApiTests {

    private static final HalfYear CLOSED = new HalfYear(2025, 2);

    @Autowired
    private ApplicationContext application;

    private String bom;

    @BeforeEach
    void closeAHalfYear() {
        ClosedHalfYear.close(application, CLOSED);
        bom = Tokens.forAgency("bom");
    }

    @Test
    void agencySystemReadsExactlyWhatWasFrozenInTheSharedEdition() {
        Answer answer = get("/api/v1/reports/2025-H2?version=1", bom);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode report = answer.json();
        assertThat(report.at("/document/report/edition").asString()).isEqualTo("SHARED");
        assertThat(report.at("/document/report/period").asString()).isEqualTo("2025-H2");
        assertThat(report.at("/document/report/targets").size()).isEqualTo(7);
        String document = answer.body()
                .substring(
                        answer.body().indexOf("\"document\":") + 11,
                        answer.body().length() - 1);
        assertThat(Copies.sha256(document.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(report.get("checksum").asString());
    }

    @Test
    void newestVersionIsGivenAndTheOldOneStays() {
        ClosedHalfYear.correct(application, CLOSED, "Anders " + System.nanoTime(), "Een casus was vergeten");

        JsonNode newest = get("/api/v1/reports/2025-H2", bom).json();
        assertThat(newest.get("version").asInt())
                .isGreaterThan(1)
                .isEqualTo(newest.get("newestVersion").asInt());
        assertThat(newest.get("reason").asString()).isEqualTo("Een casus was vergeten");
        JsonNode first = get("/api/v1/reports/2025-H2?version=1", bom).json();
        assertThat(first.get("checksum").asString())
                .isNotEqualTo(newest.get("checksum").asString());
        assertThat(get("/api/v1/reports", bom).json().get("items").valueStream().map(one -> one.get("self")
                        .asString()))
                .contains(newest.get("self").asString())
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsNotClosedDoesNotExist() {
        for (String path : new String[] {"2028-H2", "2025-H2?version=999", "2025-H3", "1999-H1", "x"}) {
            get("/api/v1/reports/" + path, bom).is(404, "not-found");
        }
        assertThat(get("/api/v1/reports/2025-H2?version=x&other=1", bom)
                        .is(400, "invalid-input")
                        .errors())
                .containsExactlyInAnyOrder("version between", "other unknown-parameter");
    }

    @Test
    void reportsAreForAgenciesSystemsAlone() {
        get("/api/v1/reports", null).is(401, "unauthorized");
    }
}
