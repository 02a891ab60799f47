package nl.groeiruimte.reports.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import nl.groeiruimte.reports.document.CanonicalJson;
import nl.groeiruimte.reports.document.ReportDocument;
import org.junit.jupiter.api.Test;

/** A document is written in one way only, so that its checksum can be computed again by anybody. */
class CanonicalJsonTest {

    @Test
    void aDocumentThatWasReadIsWrittenAsItWas() {
        byte[] written = CanonicalJson.of(SampleDocument.closed());

        assertThat(CanonicalJson.read(written)).isEqualTo(SampleDocument.closed());
        assertThat(CanonicalJson.of(CanonicalJson.read(written))).isEqualTo(written);
    }

    @Test
    void theChecksumIsThatOfTheContentAndChangesWithIt() {
        ReportDocument closed = SampleDocument.closed();

        assertThat(closed.checksum()).matches("[0-9a-f]{64}").isEqualTo(CanonicalJson.checksum(closed));
        assertThat(CanonicalJson.checksum(new ReportDocument(
                        closed.report(), 3, closed.closedAt(), closed.reason(), closed.texts(), null)))
                .isNotEqualTo(closed.checksum());
    }

    @Test
    void numbersDaysAndPeriodsAreWrittenAsPeopleReadThem() {
        assertThat(new String(CanonicalJson.of(SampleDocument.closed()), StandardCharsets.UTF_8))
                .contains(
                        "\"number\":1500000000.00",
                        "\"period\":\"2026-H1\"",
                        "\"until\":\"2026-06-30\"",
                        "\"closedAt\":\"2026-07-03T12:30:00Z\"")
                .doesNotContain("null", "E+");
    }
}
