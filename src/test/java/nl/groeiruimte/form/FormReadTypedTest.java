package nl.groeiruimte.form;

import static nl.groeiruimte.form.TestForms.OPTIONS;
import static nl.groeiruimte.form.TestForms.TODAY;
import static nl.groeiruimte.form.TestForms.errors;
import static nl.groeiruimte.form.TestForms.room;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FormReadTypedTest {

    private static Map<String, Object> values(Object... changes) {
        Map<String, Object> values = new HashMap<>(Map.of("name", "Voorbeeld BV", "floorArea", 60000, "neededBy", "2028-03-01",
                "kinds", List.of("space"), "found", "no", "consent", true));
        for (int i = 0; i < changes.length; i += 2) {
            values.put((String) changes[i], changes[i + 1]);
        }
        return values;
    }

    private static FormResult read(Object... changes) {
        return room().readTyped(values(changes), OPTIONS, TODAY);
    }

    @Test
    void jsonValuesAreReadAsTyped() {
        FormResult result = read("power", 1.5, "investment", null);
        assertThat(result.errors()).isEmpty();
        assertThat(result.values().number("power")).hasValue(new BigDecimal("1.5"));
        assertThat(result.values().date("neededBy")).hasValue(LocalDate.of(2028, 3, 1));
        assertThat(result.values().has("investment")).isFalse();
    }

    @Test
    void unknownFieldIsAnError() {
        assertThat(errors(read("floorarea", 3))).containsExactly("floorarea form.error.unknown-field");
        assertThat(errors(read("x".repeat(500), 3))).containsExactly("x".repeat(60) + " form.error.unknown-field");
    }

    @Test
    void wrongTypesAreErrors() {
        assertThat(errors(read("name", 3, "floorArea", "60000", "neededBy", 20280301, "kinds", "space", "found", true, "consent", "true")))
                .containsExactly("name form.error.type-text", "floorArea form.error.type-number", "neededBy form.error.type-date",
                        "kinds form.error.type-list", "found form.error.type-text", "consent form.error.type-flag");
        assertThat(errors(read("kinds", List.of(1, 2)))).containsExactly("kinds form.error.type-list");
    }

    @Test
    void limitsHoldAsForPeople() {
        assertThat(errors(read("floorArea", 99, "consent", false, "neededBy", "2026-01-01", "power", new BigDecimal("1E+999999"))))
                .containsExactly("floorArea form.error.between", "power form.error.number", "neededBy form.error.future",
                        "consent form.error.required-tick");
    }

    @Test
    void valuesSurviveStorageAsJson() {
        FormValues values = read("power", 1.5).values();
        JsonMapper json = JsonMapper.shared();
        @SuppressWarnings("unchecked")
        Map<String, Object> stored = json.readValue(json.writeValueAsString(values.asMap()), Map.class);
        FormValues again = FormValues.of(stored);
        assertThat(again.asMap()).isEqualTo(values.asMap());
        assertThat(again.date("neededBy")).isEqualTo(values.date("neededBy"));
        assertThat(again.number("floorArea")).isEqualTo(values.number("floorArea"));
    }

    @Test
    void askingAValueAsAnotherTypeIsAMistakeOfTheProgrammer() {
        FormValues values = read().values();
        assertThatIllegalArgumentException().isThrownBy(() -> values.flag("name"));
        assertThatIllegalArgumentException().isThrownBy(() -> FormValues.of(Map.of("name", new Object())));
    }
}
