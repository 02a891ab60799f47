package nl.groeiruimte.desk.casewords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.Arrays;
import java.util.List;
import nl.groeiruimte.cases.comparison.NeedVerdict;
import nl.groeiruimte.cases.comparison.RankedSite;
import nl.groeiruimte.cases.comparison.Score;
import nl.groeiruimte.cases.comparison.Verdict;
import nl.groeiruimte.platform.web.Words;
import org.junit.jupiter.api.Test;

class OfferLinesTest {

    private final OfferLines lines = new OfferLines(TestFitWords.comparison(mock(Words.class)));

    @Test
    void offersAreComparedByWhatWasAskedWhateverTheKindOfRoom() {
        RankedSite offer = fit(
                new NeedVerdict(
                        "talent-hbo", true, Verdict.FAILS, "60", "25", "35", "staff", null, null, null, "agency"),
                new NeedVerdict("labs", true, Verdict.FITS, "yes", "yes", null, "yes-no", null, null, null, null));

        List<SiteComparison.Line> all = lines.of(Arrays.asList(column(offer), column(null)));

        assertThat(all).extracting(SiteComparison.Line::need).containsExactly("talent-hbo", "labs");
        assertThat(all.get(0).asked()).startsWith("60 hbo");
        assertThat(all.get(0).cells()).extracting(SiteComparison.Cell::mark).containsExactly("no", "");
        assertThat(all.get(1).cells()).extracting(SiteComparison.Cell::mark).containsExactly("yes", "");
        assertThat(lines.tell(all, "talent")).isTrue();
        assertThat(lines.tell(all, "demand")).isFalse();
    }

    @Test
    void whoDoesNotReadTheRequestGetsNoLines() {
        assertThat(lines.of(List.of(column(null)))).isEmpty();
    }

    private static RankedSite fit(NeedVerdict... needs) {
        return new RankedSite(
                "a", "A", "horizon", "PV24", Verdict.FAILS, new Score(List.of()), List.of(needs), null, null);
    }

    private static Propositions.Column column(RankedSite fit) {
        return new Propositions.Column(null, "Horizon", null, fit, List.of(), true, null);
    }
}
