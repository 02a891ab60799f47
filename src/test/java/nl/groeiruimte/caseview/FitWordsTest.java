package nl.groeiruimte.caseview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.groeiruimte.lead.ReferenceLists;
import nl.groeiruimte.matching.NeedVerdict;
import nl.groeiruimte.matching.RankedSite;
import nl.groeiruimte.matching.Score;
import nl.groeiruimte.matching.Verdict;
import nl.groeiruimte.support.Messages;
import nl.groeiruimte.web.Words;

class FitWordsTest {

    private final ReferenceLists lists = mock(ReferenceLists.class);
    private final Words words = mock(Words.class);
    private final FitWords fits = new FitWords(Messages.source(), lists, words);

    @BeforeEach
    void names() {
        when(lists.agencyName("horizon")).thenReturn("Horizon");
        when(words.amount(any(), anyString())).thenAnswer(call -> call.getArgument(0) + " " + call.getArgument(1));
    }

    @Test
    void aNearMissSaysWhatIsMissing() {
        assertThat(sentences(need("demand", true, Verdict.NEAR_MISS, "10", "8", "2", "MW")))
                .containsExactly("Past met 2 MW meer: stroom, afname.");
    }

    @Test
    void whatIsUnknownIsOneSentenceWithWhomToAsk() {
        assertThat(sentences(need("demand", true, Verdict.UNKNOWN, "10", null, null, "MW"),
                need("quay", true, Verdict.UNKNOWN, "yes", null, null, "yes-no"),
                need("floor-area", true, Verdict.FITS, "100", "200", null, "m2")))
                .containsExactly("Onbekend: stroom, afname, kade aan vaarwater. Navragen bij Horizon.");
    }

    @Test
    void aSiteOfWhichNothingIsKnownSaysSoShortly() {
        assertThat(sentences(need("demand", true, Verdict.UNKNOWN, "10", null, null, "MW"),
                need("quay", true, Verdict.UNKNOWN, "yes", null, null, "yes-no")))
                .containsExactly("Hierover is nog niets bekend. Navragen bij Horizon.");
    }

    @Test
    void aWishThatIsNotMetIsNoShortcoming() {
        assertThat(sentences(need("demand", false, Verdict.FAILS, "10", "1", "9", "MW"))).isEmpty();
    }

    private List<String> sentences(NeedVerdict... needs) {
        RankedSite site = new RankedSite("a", "A", "horizon", "PV24", Verdict.FITS, new Score(List.of()), List.of(needs));
        return fits.shortcomings(site, Locale.forLanguageTag("nl")).stream().map(FitWords.Fit::sentence).toList();
    }

    private static NeedVerdict need(String key, boolean hard, Verdict verdict, String asked, String offered, String gap, String unit) {
        return new NeedVerdict(key, hard, verdict, asked, offered, gap, unit);
    }
}
