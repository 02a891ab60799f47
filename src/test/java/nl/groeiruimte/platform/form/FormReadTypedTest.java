package nl.groeiruimte.platform.form;

import static nl.groeiruimte.platform.form.TestForms.OPTIONS;
import static nl.groeiruimte.platform.form.TestForms.TODAY;
import static nl.groeiruimte.platform.form.TestForms.errors;
import static nl.groeiruimte.platform.form.TestForms.room;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.reference.DomainLists;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

class FormReadTypedTest {

    private static Map<String, Object> values(Object... changes) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "name",
                "Voorbeeld BV",
                "floorArea",
                60000,
                "neededBy",
                "2028-03-01",
                "kinds",
                List.of("space"),
                "found",
                "no",
                "consent",
                true));
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
        assertThat(errors(read(
                        "name",
                        3,
                        "floorArea",
                        "60000",
                        "neededBy",
                        20280301,
                        "kinds",
                        "space",
                        "found",
                        true,
                        "consent",
                        "true")))
                .containsExactly(
                        "name form.error.type-text",
                        "floorArea form.error.type-number",
                        "neededBy form.error.type-date",
                        "kinds form.error.type-list",
                        "found form.error.type-text",
                        "consent form.error.type-flag");
        assertThat(errors(read("kinds", List.of(1, 2)))).containsExactly("kinds form.error.type-list");
    }

    @Test
    void dayIsTakenOnlyAsProgramsWriteIt() {
        for (String typed :
                List.of("01-03-2028", "1/3/2028", "2028-3-1", " 2028-03-01", "20280301", "2028-03-01T00:00:00Z")) {
            assertThat(errors(read("neededBy", typed))).as(typed).containsExactly("neededBy form.error.typed.date");
        }
        assertThat(errors(read("neededBy", "2028-02-30"))).containsExactly("neededBy form.error.date-unknown");
    }

    @Test
    void numberThatIsNoneIsRefused() {
        for (Number none : List.of(Double.NaN, Double.POSITIVE_INFINITY)) {
            assertThat(errors(read("power", none))).containsExactly("power form.error.typed.number");
        }
    }

    @Test
    void limitsHoldAsForPeople() {
        assertThat(errors(read(
                        "floorArea",
                        99,
                        "consent",
                        false,
                        "neededBy",
                        "2026-01-01",
                        "power",
                        new BigDecimal("1E+999999"))))
                .containsExactly(
                        "floorArea form.error.between",
                        "power form.error.typed.number",
                        "neededBy form.error.future",
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

    /** The real form of a signal, as an agency's system sends it. */
    @Test
    void codesAreTakenAsTheyArePastedAndKeptInOneForm() {
        Form signal = new FormCatalogue(
                        new PathMatchingResourcePatternResolver(), "classpath*:forms/*.form", new DomainLists())
                .form("register-signal");
        FormResult result = signal.readTyped(
                Map.of(
                        "kvkNumber",
                        "9123\u00a04567",
                        "establishmentNumber",
                        "0000 1234\u202f5678",
                        "postalCode",
                        "1234\u00a0 ab",
                        "contactPhone",
                        "020\u20131234567",
                        "name",
                        "\u00a0Optyx\u00a0B.V. "),
                OPTIONS,
                TODAY);

        assertThat(errors(result))
                .noneMatch(error -> error.matches("(kvkNumber|establishmentNumber|postalCode|contactPhone|name) .*"));
        assertThat(result.values().text("kvkNumber")).hasValue("91234567");
        assertThat(result.values().text("establishmentNumber")).hasValue("000012345678");
        assertThat(result.values().text("postalCode")).hasValue("1234 AB");
        assertThat(result.values().text("contactPhone")).hasValue("020-1234567");
        assertThat(result.values().text("name")).hasValue("Optyx B.V.");
    }

    @Test
    void whatShowsNothingIsNotFilledIn() {
        assertThat(errors(read("name", "\u00a0\u200b\u3164"))).containsExactly("name form.error.required");
    }
}
