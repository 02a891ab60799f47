package nl.groeiruimte.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads and writes numbers in Dutch and English notation. */
final class Numbers {

    private static final int MAX_TYPED = 40;
    private static final int MAX_DIGITS = 15;
    private static final Pattern CURRENCY = Pattern.compile("^(?:€|EUR)\\s*|\\s*(?:€|EUR|euro)$|,-{1,2}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACED = Pattern.compile("\\d{1,3}(?: \\d{3})+(?:[.,]\\d+)?");
    private static final Pattern THOUSANDS_BY_DOT = Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d{3})+(?:,\\d+)?");
    private static final Pattern THOUSANDS_BY_COMMA = Pattern.compile("[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("\\d+(?:[.,]\\d+)?|[.,]\\d+");

    private Numbers() {
    }

    /**
     * The number that was typed. One separator with exactly three digits after it separates thousands ("60.000", "60,000"):
     * no field has three decimals. Any other single separator is the decimal one ("1,5", "1.5", "0.125").
     */
    static Optional<BigDecimal> read(String typed, String unit) {
        String text = typed.replaceAll("[\\s\\u00a0\\u2007\\u2009\\u202f]+", " ").strip();
        if (text.length() > MAX_TYPED) {
            return Optional.empty();
        }
        if (!unit.isEmpty() && text.endsWith(unit)) {
            text = text.substring(0, text.length() - unit.length()).strip();
        }
        text = CURRENCY.matcher(text).replaceAll("").strip().replace('\u2212', '-');
        boolean negative = text.startsWith("-");
        return plain(negative ? text.substring(1).strip() : text).map(BigDecimal::new)
                .map(number -> negative ? number.negate() : number).flatMap(Numbers::tidy);
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

    /** The number without needless zeros, never in scientific notation; empty when it has an absurd length. */
    static Optional<BigDecimal> tidy(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        long integerDigits = (long) stripped.precision() - stripped.scale();
        if (integerDigits > MAX_DIGITS || stripped.scale() > MAX_DIGITS) {
            return Optional.empty();
        }
        return Optional.of(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }

    /** The number as people read it: 60.000,5 in Dutch, 60,000.5 in English, with at most so many decimals. */
    static String write(BigDecimal number, int decimals, Locale locale) {
        Locale notation = Words.isEnglish(locale) ? Locale.UK : Locale.forLanguageTag("nl-NL");
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(notation));
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
