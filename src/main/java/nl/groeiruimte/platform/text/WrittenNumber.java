package nl.groeiruimte.platform.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number that a person wrote, in Dutch or English notation; both are read the same, whatever the language of the page
 * or the separator of the file. {@code 1.250} and {@code 1,250} are a thousand and more where only whole numbers are
 * asked. Where decimals are possible nobody can tell, so there are two readings.
 *
 * @param number the number, or with thousands when there are two readings
 * @param otherwise the reading with decimals; absent when there is only one
 */
public record WrittenNumber(BigDecimal number, @Nullable BigDecimal otherwise) {

    private static final int MAX_TYPED = 40;
    private static final Pattern CURRENCY =
            Pattern.compile("^(?:€|EUR)\\s*|\\s*(?:€|EUR|euro)$|,-{1,2}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACED = Pattern.compile("\\d{1,3}(?: \\d{3})+(?:[.,]\\d+)?");
    private static final Pattern IN_DOUBT = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern THOUSANDS_BY_DOT = Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d{3})+(?:,\\d+)?");
    private static final Pattern THOUSANDS_BY_COMMA = Pattern.compile("[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final Pattern DEGREES = Pattern.compile("\\d{1,3}(?:[.,]\\d{1,15})?");
    private static final int METRES = 5;
    private static final Pattern PLAIN = Pattern.compile("\\d+(?:[.,]\\d+)?|[.,]\\d+");

    /**
     * Reads a number.
     *
     * @param decimals how many decimals are possible here
     * @param units that may stand behind it
     * @return empty when it is no number
     */
    public static Optional<WrittenNumber> read(String typed, int decimals, String... units) {
        String text = Blank.plainSpaces(Blank.strip(typed)).replaceAll("\\s+", " ");
        if (text.length() > MAX_TYPED) {
            return Optional.empty();
        }
        for (String unit : units) {
            if (!unit.isEmpty() && text.endsWith(unit)) {
                text = text.substring(0, text.length() - unit.length()).strip();
                break;
            }
        }
        text = CURRENCY.matcher(text).replaceAll("").strip().replace('\u2212', '-');
        boolean negative = text.startsWith("-");
        String amount = negative ? text.substring(1).strip() : text;
        BigDecimal otherwise =
                decimals > 0 && IN_DOUBT.matcher(amount).matches() ? new BigDecimal(amount.replace(',', '.')) : null;
        return plain(amount)
                .map(BigDecimal::new)
                .map(number -> negative
                        ? new WrittenNumber(number.negate(), otherwise == null ? null : otherwise.negate())
                        : new WrittenNumber(number, otherwise));
    }

    /**
     * Reads degrees of latitude or longitude, of which there are no thousands: a point and a comma both stand before
     * decimals. Five of those are kept, which is a metre.
     *
     * @return empty when it is no number
     */
    public static Optional<BigDecimal> degrees(String typed) {
        String text = Blank.strip(typed);
        if (text.endsWith("°")) {
            text = Blank.strip(text.substring(0, text.length() - 1));
        }
        return DEGREES.matcher(text).matches()
                ? Optional.of(new BigDecimal(text.replace(',', '.')).setScale(METRES, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    /** Whether it can be read in two ways. */
    public boolean inDoubt() {
        return otherwise != null;
    }

    private static Optional<String> plain(String typed) {
        String text = SPACED.matcher(typed).matches() ? typed.replace(" ", "") : typed;
        if (THOUSANDS_BY_DOT.matcher(text).matches()) {
            return Optional.of(text.replace(".", "").replace(',', '.'));
        }
        if (THOUSANDS_BY_COMMA.matcher(text).matches()) {
            return Optional.of(text.replace(",", ""));
        }
        return PLAIN.matcher(text).matches() ? Optional.of(text.replace(',', '.')) : Optional.empty();
    }
}
