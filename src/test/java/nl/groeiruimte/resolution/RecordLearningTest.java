package nl.groeiruimte.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import nl.groeiruimte.form.FieldError;
import nl.groeiruimte.form.FormValues;

class RecordLearningTest {

    private final RecordLearning work = new RecordLearning(null, null, null, null);

    @Test
    void bottleneckNeedsItsCause() {
        assertThat(errors(Map.of("bottleneckKinds", List.of("energy"))))
                .containsExactly(FieldError.of("bottleneckCause", "resolution.error.bottleneck-without-cause"));
    }

    @Test
    void causeNeedsItsBottleneck() {
        assertThat(errors(Map.of("bottleneckCause", "permits")))
                .containsExactly(FieldError.of("bottleneckKinds", "resolution.error.cause-without-bottleneck"));
    }

    @Test
    void caseWithoutBottleneckCanBeLearnedFrom() {
        assertThat(errors(Map.of())).isEmpty();
        assertThat(errors(Map.of("bottleneckKinds", List.of("energy"), "bottleneckCause", "grid-congestion"))).isEmpty();
    }

    private List<FieldError> errors(Map<String, ?> values) {
        return work.check(null, FormValues.of(values));
    }
}
