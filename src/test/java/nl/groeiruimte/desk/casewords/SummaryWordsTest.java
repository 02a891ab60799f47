package nl.groeiruimte.desk.casewords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.cases.comparison.Tally;
import nl.groeiruimte.cases.shortlist.Shortlist;
import nl.groeiruimte.platform.web.Words;
import nl.groeiruimte.support.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SummaryWordsTest {

    private static final Tally.Split NONE = new Tally.Split(0, 0, 0, 0, 0, 0);

    private final Words words = mock(Words.class);
    private final SummaryWords summary = new SummaryWords(Messages.source(), words, TestFitWords.needs(words));

    @BeforeEach
    void amounts() {
        when(words.longDate(any())).thenAnswer(call -> call.getArgument(0).toString());
        when(words.days(any())).thenAnswer(call -> call.getArgument(0) + " dagen");
        when(words.amount(any(), anyString())).thenAnswer(call -> call.getArgument(0) + " " + call.getArgument(1));
    }

    @Test
    void everySiteIsNamedOnceWithWhatDecided() {
        assertThat(said(
                        new Tally.Split(12, 0, 0, 9, 5, 31),
                        tally("demand", "MW", alone(9, 5, 0), "2"),
                        tally("clean-room", "m2", alone(0, 0, 31), null)))
                .isEqualTo("57 locaties vergeleken: 12 passen nu, 5 zouden passen met hoogstens 2 MW meer "
                        + "vóór 2028-03-01 (afname van stroom), 9 onbekend op afname van stroom, 31 vallen "
                        + "af op schone ruimte.");
    }

    @Test
    void whatMoreThanOneNeedDecidesIsCountedTogether() {
        assertThat(said(new Tally.Split(1, 1, 0, 2, 1, 3), tally("demand", "MW", alone(0, 0, 1), null)))
                .isEqualTo(
                        "8 locaties vergeleken: 1 past nu, 1 past op tijd, 1 zou passen met meer dan één verandering, "
                                + "2 onbekend op meer dan één eis, 1 valt af op afname van stroom, "
                                + "2 vallen af op meer dan één eis.");
    }

    @Test
    void aNearMissOfWhichSomethingElseIsUnknownIsNotSaidToFitAfterAChange() {
        assertThat(said(3, new Tally.Split(0, 0, 0, 0, 5, 0), tally("demand", "MW", alone(0, 2, 0), "2")))
                .isEqualTo("5 locaties vergeleken: 2 zouden passen met hoogstens 2 MW meer vóór 2028-03-01 "
                        + "(afname van stroom), 3 passen bijna, maar daarvan is nog iets anders onbekend.");
    }

    @Test
    void nearMissesWithAnUnknownAreAmongTheUnknownSinceTheyStandThere() {
        Shortlist.Counts counts = new Shortlist.Counts(7, 0, 5, 2, 0);
        Shortlist.Basis basis = new Shortlist.Basis(
                6,
                1,
                1,
                1,
                Map.of(),
                false,
                new Tally.Split(0, 0, 0, 5, 2, 0),
                3,
                List.of(tally("talent-hbo", "staff", alone(2, 2, 0), "12")),
                null);
        assertThat(summary.of(
                        new Shortlist(null, UUID.randomUUID(), 1, Instant.EPOCH, counts, List.of(), basis),
                        Locale.forLanguageTag("nl")))
                .isEqualTo("7 locaties vergeleken: 2 zouden passen met hoogstens 12 mensen meer vóór "
                        + "2028-03-01 (hbo’ers in de buurt), 3 onbekend op één eis en net te weinig op een "
                        + "andere, 2 onbekend op hbo’ers in de buurt.");
    }

    @Test
    void aShortlistOfEarlierRulesIsToldAsItWas() {
        assertThat(said(null, new Tally.Split(0, 0, 0, 0, 2, 0), tally("demand", "MW", alone(0, 2, 0), "2")))
                .isEqualTo("2 locaties vergeleken: 2 zouden passen met hoogstens 2 MW meer vóór 2028-03-01 "
                        + "(afname van stroom).");
    }

    private String said(Tally.Split whole, Tally... tallies) {
        return said(0, whole, tallies);
    }

    private String said(Integer nearMissesOpen, Tally.Split whole, Tally... tallies) {
        Shortlist.Counts counts = new Shortlist.Counts(
                whole.sum(), whole.fits() + whole.fitsBy(), whole.unknown(), whole.nearMisses(), whole.fails());
        Shortlist.Basis basis =
                new Shortlist.Basis(2, 1, 1, 1, Map.of(), false, whole, nearMissesOpen, List.of(tallies), null);
        return summary.of(
                new Shortlist(null, UUID.randomUUID(), 1, Instant.EPOCH, counts, List.of(), basis),
                Locale.forLanguageTag("nl"));
    }

    private static Tally.Split alone(int unknown, int nearMisses, int fails) {
        return new Tally.Split(0, 0, 0, unknown, nearMisses, fails);
    }

    private static Tally tally(String need, String unit, Tally.Split alone, String furthest) {
        return new Tally(need, unit, NONE, alone, furthest, null, "2028-03-01");
    }
}
