package nl.groeiruimte.desk.casepage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.groeiruimte.platform.process.Path;
import nl.groeiruimte.support.Messages;
import org.junit.jupiter.api.Test;

class StepListTest {

    private static final Instant START = Instant.parse("2026-11-02T08:00:00Z");

    private final StepList list = new StepList(Messages.source());

    @Test
    void tellsOnlyStepsThatHaveAName() {
        List<StepList.Step> steps = steps(visit("assess-signal", 0, 1), visit("signal-decision", 1, 1));

        assertThat(steps).extracting(StepList.Step::name).containsExactly("Signaal beoordelen");
    }

    @Test
    void regionsThatAreAskedTogetherAreOneStep() {
        List<StepList.Step> steps = steps(visit("make-proposition", 0, 3), visit("make-proposition", 0, 9));

        assertThat(steps).singleElement().satisfies(step -> {
            assertThat(step.times()).isEqualTo(2);
            assertThat(step.ended()).isEqualTo(START.plusSeconds(9));
        });
    }

    @Test
    void doneCurrentAndDroppedStepsDiffer() {
        List<StepList.Step> steps = steps(
                visit("make-proposition", 0, 3),
                new Path.Visit("make-proposition", START, null, false),
                new Path.Visit("make-proposition", START, START.plusSeconds(5), true));

        assertThat(steps).extracting(StepList.Step::state).containsExactly("done", "now", "cancelled");
    }

    private List<StepList.Step> steps(Path.Visit... visits) {
        Path path = mock(Path.class);
        when(path.visits()).thenReturn(List.of(visits));
        return list.of(path, Locale.forLanguageTag("nl"));
    }

    private static Path.Visit visit(String step, int started, int ended) {
        return new Path.Visit(step, START.plusSeconds(started), START.plusSeconds(ended), false);
    }
}
