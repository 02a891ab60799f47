package nl.groeiruimte.platform.form;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.groeiruimte.platform.feel.Feel;
import org.jspecify.annotations.Nullable;

/**
 * What a valid answer keeps to.
 *
 * @param formulas limits that depend on other answers, by the name that the form file knows them by
 * @param min lowest number, if any
 * @param max highest number, if any
 * @param minLength fewest characters
 * @param maxLength most characters; always set, so that nothing endless is stored
 * @param pattern what is found in the text, if it matters
 * @param decimalDigits 0 to 2: with three, "1.234" could be a thousand or a fraction
 */
record Limits(
        boolean required,
        Map<String, Feel> formulas,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        int minLength,
        int maxLength,
        @Nullable Pattern pattern,
        int decimalDigits) {

    static final int MAX_LINE = 200;
    static final int MAX_TEXT = 5000;
    static final int MAX_DECIMALS = 2;

    /**
     * The limits with these answers. A formula without an outcome, such as one about an answer not given yet, limits
     * nothing.
     */
    Limits with(Map<String, @Nullable Object> answers) {
        if (formulas.isEmpty()) {
            return this;
        }
        BigDecimal fewest = outcome("minLength", answers).orElse(BigDecimal.valueOf(minLength));
        BigDecimal most = outcome("maxLength", answers).orElse(BigDecimal.valueOf(maxLength));
        return new Limits(
                required,
                Map.of(),
                outcome("min", answers).orElse(min),
                outcome("max", answers).orElse(max),
                fewest.intValue(),
                most.min(BigDecimal.valueOf(MAX_TEXT)).intValue(),
                pattern,
                decimalDigits);
    }

    private Optional<BigDecimal> outcome(String name, Map<String, @Nullable Object> answers) {
        Feel formula = formulas.get(name);
        return formula != null && formula.evaluate(answers) instanceof Number number
                ? Optional.of(new BigDecimal(number.toString()))
                : Optional.empty();
    }
}
