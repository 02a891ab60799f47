package nl.groeiruimte.desk.shortlistpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.groeiruimte.cases.comparison.NeedVerdict;
import nl.groeiruimte.cases.comparison.RankedSite;
import nl.groeiruimte.cases.comparison.Score;
import nl.groeiruimte.cases.comparison.Verdict;
import nl.groeiruimte.desk.casewords.FitWords;
import nl.groeiruimte.desk.casewords.SiteComparison;
import nl.groeiruimte.desk.casewords.TestFitWords;
import nl.groeiruimte.platform.spreadsheet.Sheet;
import nl.groeiruimte.platform.web.Words;
import nl.groeiruimte.reference.ReferenceLists;
import nl.groeiruimte.support.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sheet and the sites side by side tell of each need the same as the verdict: one declaration, many readers. */
class ShortlistWordsTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final NeedVerdict FEW = staff(Verdict.FAILS, "25", "35");
    private static final NeedVerdict UNKNOWN = staff(Verdict.UNKNOWN, null, null);

    private final ReferenceLists lists = mock(ReferenceLists.class);
    private final Words words = mock(Words.class);
    private final FitWords fits = TestFitWords.of(lists, words);

    @BeforeEach
    void names() {
        when(lists.agencyName(any())).thenReturn("Horizon");
        when(words.amount(any(), anyString())).thenAnswer(call -> call.getArgument(0) + " " + call.getArgument(1));
    }

    @Test
    void theSheetHasTheVerdictOnTalentInTheUnitThatWasAsked() {
        Sheet sheet = new ShortlistSheet(Messages.source(), lists, TestFitWords.needs(words))
                .of(null, List.of(row(1, FEW), row(2, UNKNOWN)), DUTCH);
        int column = sheet.headings().indexOf("hbo’ers in de buurt, gevraagd: 60 hbo-banen");
        assertThat(column).isPositive();
        assertThat(sheet.rows())
                .extracting(cells -> cells.get(column))
                .containsExactly("25 mensen (past niet)", "onbekend");
        assertThat(sheet.headings()).noneMatch(heading -> heading.contains("6.000"));
    }

    @Test
    void sitesSideBySideSayTheRuleBesideWhatIsAsked() {
        List<SiteComparison.Line> lines = TestFitWords.comparison(words)
                .of(List.of(row(1, FEW).site(), row(2, UNKNOWN).site()), DUTCH);
        SiteComparison.Line talent = lines.get(0);
        assertThat(talent.asked()).isEqualTo("60 hbo-banen");
        assertThat(talent.rule()).contains("6.000 mensen", "vuistregel");
        assertThat(talent.cells()).extracting(SiteComparison.Cell::text).containsExactly("25 mensen", "onbekend");
        assertThat(talent.cells()).extracting(SiteComparison.Cell::mark).containsExactly("no", "unknown");
    }

    @Test
    void whatIsKnownAndNotAskedIsSaidInWords() {
        RankedSite.Facts facts = new RankedSite.Facts(
                "campus",
                "Nijmegen",
                51.8,
                5.8,
                List.of(),
                Map.of("public-transport", "train", "labs", "yes", "rent", "80"),
                Map.of(),
                null,
                1,
                0);
        ShortlistRow row = ShortlistRow.of(1, site(facts), List.of(), false, LocalDate.EPOCH);
        assertThat(TestFitWords.comparison(words).of(List.of(row.site()), DUTCH))
                .allSatisfy(
                        line -> assertThat(Messages.source().getMessage("matching.need." + line.need(), null, DUTCH))
                                .isNotBlank())
                .extracting(line -> line.cells().get(0).text())
                .contains("treinstation", "ja");
    }

    private static ShortlistRow row(int rank, NeedVerdict need) {
        return ShortlistRow.of(rank, site(null, need), List.of(), false, LocalDate.EPOCH);
    }

    private static RankedSite site(RankedSite.Facts facts, NeedVerdict... needs) {
        return new RankedSite(
                "a", "A", "horizon", "PV24", Verdict.FAILS, new Score(List.of()), List.of(needs), facts, null);
    }

    private static NeedVerdict staff(Verdict verdict, String offered, String gap) {
        return new NeedVerdict("talent-hbo", true, verdict, "60", offered, gap, "staff", null, null, null, "agency");
    }
}
