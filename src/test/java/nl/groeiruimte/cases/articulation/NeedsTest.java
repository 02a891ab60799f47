package nl.groeiruimte.cases.articulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.platform.form.FormValues;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class NeedsTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final LocalDate MARCH = LocalDate.of(2028, 3, 1);

    @Test
    void factsComeBackFromTheDatabaseAsTheyWere() {
        FormValues facts = FormValues.of(Map.of(
                "neededBy",
                MARCH,
                "demandMwMin",
                new BigDecimal("2.5"),
                "roadOrRail",
                List.of("road", "water"),
                "mirtSignal",
                true,
                "whyNotHere",
                "Het net is vol: “nee”"));
        FormValues read = Needs.read(JSON, Needs.written(JSON, facts));
        assertThat(read.date("neededBy")).hasValue(MARCH);
        assertThat(read.number("demandMwMin")).hasValue(new BigDecimal("2.5"));
        assertThat(read.list("roadOrRail")).containsExactly("road", "water");
        assertThat(read.flag("mirtSignal")).isTrue();
        assertThat(read.text("whyNotHere")).hasValue("Het net is vol: “nee”");
    }

    @Test
    void needsComeBackByKind() {
        Map<String, FormValues> needs =
                Map.of("space", FormValues.of(Map.of("floorAreaMin", 60_000)), "capital", FormValues.empty());
        Map<String, FormValues> read = Needs.readByKind(JSON, Needs.writtenByKind(JSON, needs));
        assertThat(read).isEqualTo(needs);
    }

    @Test
    void roomIsNeededByTheEarliestOfItsNeeds() {
        assertThat(Needs.neededBy(Map.of(
                        "space", FormValues.of(Map.of("neededBy", "2029-01-01")),
                        "energy", FormValues.of(Map.of("neededBy", MARCH)),
                        "talent", FormValues.empty())))
                .hasValue(MARCH);
        assertThat(Needs.neededBy(Map.of())).isEmpty();
    }
}
