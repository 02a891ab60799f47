package nl.groeiruimte.cases.shortlist;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.comparison.Measurer;
import nl.groeiruimte.cases.comparison.ScorePart;
import nl.groeiruimte.platform.process.Decisions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchRulesTest {

    private static final int KINDS = 5;

    private final Decisions decisions = mock(Decisions.class);
    private final SupplyBoard board = mock(SupplyBoard.class);

    @ParameterizedTest
    @CsvSource({"true, true, 1", "false, true, 2", "true, false, 2"})
    void rulesAreKeptUnlessATableLooksAtTheClock(boolean weights, boolean proximity, int asked) {
        when(board.measurer()).thenReturn(new Measurer(List.of()));
        when(decisions.version(any())).thenReturn(1);
        when(decisions.isSteady("match-weights", 1)).thenReturn(weights);
        when(decisions.isSteady("technology-proximity", 1)).thenReturn(proximity);
        Map<String, Object> row =
                Arrays.stream(ScorePart.values()).collect(Collectors.toMap(ScorePart::code, part -> 1));
        when(decisions.single(any(), anyInt(), any())).thenReturn(row);

        MatchRules rules = new MatchRules(decisions, board);
        rules.current();
        rules.current();

        verify(decisions, times(asked * KINDS)).single(eq("match-weights"), eq(1), any());
    }
}
