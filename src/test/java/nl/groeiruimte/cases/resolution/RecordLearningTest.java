package nl.groeiruimte.cases.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.cases.lead.KindCauses;
import nl.groeiruimte.platform.form.FormValues;
import org.junit.jupiter.api.Test;

class RecordLearningTest {

    @Test
    void eachKindOfRoomHasItsOwnCause() {
        Map<String, String> causes = new LinkedHashMap<>();
        causes.put("space", "no-land");
        causes.put("energy", "grid-congestion");

        FormValues form = FormValues.of(KindCauses.fields(causes));

        assertThat(form.list("bottleneckKinds")).containsExactly("space", "energy");
        assertThat(form.text("causeSpace")).contains("no-land");
        assertThat(KindCauses.read(form)).isEqualTo(causes);
        assertThat(KindCauses.told(causes)).isEqualTo("space:no-land,energy:grid-congestion");
    }

    @Test
    void causeOfAKindThatWasNotChosenIsNoBottleneck() {
        assertThat(KindCauses.read(FormValues.of(Map.of("causeTalent", "talent-shortage"))))
                .isEmpty();
        assertThat(KindCauses.read(FormValues.of(Map.of(
                        "bottleneckKinds", List.of("energy"), "causeEnergy", "permits", "causeSpace", "no-land"))))
                .containsExactly(Map.entry("energy", "permits"));
    }
}
