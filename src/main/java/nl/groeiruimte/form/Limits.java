package nl.groeiruimte.form;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * What a valid answer keeps to.
 *
 * @param min           lowest number, or null
 * @param max           highest number, or null
 * @param minLength     fewest characters
 * @param maxLength     most characters; always set, so that nothing endless is stored
 * @param pattern       what the whole text looks like, or null
 * @param decimalDigits 0 to 2: with three, "1.234" could be a thousand or a fraction
 */
record Limits(boolean required, BigDecimal min, BigDecimal max, int minLength, int maxLength, Pattern pattern, int decimalDigits) {

    static final int MAX_LINE = 200;
    static final int MAX_TEXT = 5000;
    static final int MAX_DECIMALS = 2;
}
