package nl.groeiruimte.desk.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import org.junit.jupiter.api.Test;

class ConversationRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @Test
    void whatWasSaidAndWithWhomIsNeededOnceItWas() {
        assertThat(wrong(TODAY, Map.of())).containsExactly("others", "about");
        assertThat(wrong(TODAY, Map.of("others", "Noor", "about", "Over de vraag")))
                .isEmpty();
        assertThat(wrong(TODAY, Map.of("contacts", List.of("2"), "about", "Over de vraag")))
                .isEmpty();
    }

    @Test
    void plannedConversationSaysWithWhomAndNotYetWhatWasAgreed() {
        LocalDate tomorrow = TODAY.plusDays(1);

        assertThat(wrong(tomorrow, Map.of("others", "Noor"))).isEmpty();
        assertThat(wrong(tomorrow, Map.of("agreed", "Akkoord"))).containsExactly("others", "agreed");
    }

    @Test
    void dayThatCannotBeMeantIsAskedFor() {
        Map<String, Object> rest = Map.of("others", "Noor", "about", "Over de vraag");

        assertThat(wrong(TODAY.minusYears(10), rest)).isEmpty();
        assertThat(wrong(TODAY.minusYears(10).minusDays(1), rest)).containsExactly("day");
        assertThat(wrong(TODAY.plusYears(2), rest)).isEmpty();
        assertThat(wrong(TODAY.plusYears(2).plusDays(1), rest)).containsExactly("day");
    }

    @Test
    void nextStepHasADayAndADayHasANextStep() {
        Map<String, Object> rest = Map.of("others", "Noor", "about", "Over de vraag");

        assertThat(wrong(TODAY, with(rest, "nextStep", "Stuur de plattegrond"))).containsExactly("nextStepOn");
        assertThat(wrong(TODAY, with(rest, "nextStepOn", TODAY.plusDays(3)))).containsExactly("nextStep");
        Map<String, Object> both = with(with(rest, "nextStep", "Stuur"), "nextStepOn", TODAY.plusDays(3));
        assertThat(wrong(TODAY, both)).isEmpty();
        assertThat(wrong(TODAY, with(both, "nextStepOn", TODAY.plusYears(3)))).containsExactly("nextStepOn");
    }

    private static Map<String, Object> with(Map<String, Object> rest, String key, Object value) {
        Map<String, Object> more = new HashMap<>(rest);
        more.put(key, value);
        return more;
    }

    @Test
    void withoutADayNothingElseIsAskedTwice() {
        assertThat(ConversationRules.check(FormValues.of(Map.of("others", "Noor")), TODAY))
                .as("the form itself asks for the day")
                .isEmpty();
    }

    private static List<String> wrong(LocalDate day, Map<String, Object> rest) {
        Map<String, Object> values = new HashMap<>(rest);
        values.put("day", day);
        return ConversationRules.check(FormValues.of(values), TODAY).stream()
                .map(FieldError::key)
                .toList();
    }
}
