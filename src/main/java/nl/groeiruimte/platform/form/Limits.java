package nl.groeiruimte.platform.form;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import nl.groeiruimte.platform.feel.Feel;

/**
 * What a valid answer keeps to.
 *
 * @param formulas limits that depend on other answers, by the name that the form file knows them by
 * @param min lowest number, or null
 * @param max highest number, or null
 * @param minLength fewest characters
 * @param maxLength most characters; always set, so that nothing endless is stored
 * @param pattern what is found in the text, or null
 * @param decimalDigits 0 to 2: with three, "1.234" could be a thousand or a fraction
 */
record Limits(
        boolean required,
        Map<String, Feel> formulas,
        BigDecimal min,
        BigDecimal max,
        int minLength,
        int maxLength,
        Pattern pattern,
        int decimalDigits) {

    static final int MAX_LINE = 200;
    static final int MAX_TEXT = 5000;
    static final int MAX_DECIMALS = 2;

    /**
     * The limits with these answers. A formula without an outcome, such as one about an answer not given yet, limits
     * nothing.
     */
    Limits with(Map<String, Object> answers) {
        if (formulas.isEmpty()) {
            return this;
        }
        BigDecimal fewest = outcome("minLength", BigDecimal.valueOf(minLength), answers);
        BigDecimal most = outcome("maxLength", BigDecimal.valueOf(maxLength), answers);
        return new Limits(
                required,
                Map.of(),
                outcome("min", min, answers),
                outcome("max", max, answers),
                fewest.intValue(),
                most.min(BigDecimal.valueOf(MAX_TEXT)).intValue(),
                pattern,
                decimalDigits);
    }

    private BigDecimal outcome(String name, BigDecimal otherwise, Map<String, Object> answers) {
        Feel formula = formulas.get(name);
        return formula != null && formula.evaluate(answers) instanceof Number number
                ? new BigDecimal(number.toString())
                : otherwise;
    }
}
