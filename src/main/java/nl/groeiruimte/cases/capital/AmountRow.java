package nl.groeiruimte.cases.capital;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.groeiruimte.platform.form.FormValues;

/** The fields of one line of the form {@code articulate-capital}: how much is needed in which year, and what for. */
public record AmountRow(String year, String purpose, String amount, String need) {

    private static final int ROWS = 8;

    /** All lines of the form, in their order. */
    public static final List<AmountRow> ALL =
            IntStream.rangeClosed(1, ROWS).mapToObj(AmountRow::of).toList();

    private static AmountRow of(int number) {
        return new AmountRow("amountYear" + number, "amountFor" + number, "amountEur" + number, "amountNeed" + number);
    }

    /** The keys of its fields. */
    public List<String> keys() {
        return List.of(year, purpose, amount, need);
    }

    /** The fields that are still to be filled in; none where nothing is, for then the line is not used. */
    public List<String> missing(FormValues facts) {
        List<String> missing =
                keys().stream().filter(key -> !facts.answered(key)).toList();
        return missing.size() == keys().size() ? List.of() : missing;
    }

    /** Whether it was filled in whole. */
    boolean complete(FormValues facts) {
        return Stream.of(year, amount).allMatch(key -> facts.number(key).isPresent())
                && Stream.of(purpose, need).allMatch(key -> facts.text(key).isPresent());
    }
}
