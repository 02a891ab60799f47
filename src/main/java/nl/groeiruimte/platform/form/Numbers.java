package nl.groeiruimte.platform.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import nl.groeiruimte.platform.text.Bilingual;

/** Keeps numbers to a sensible length, and writes them in Dutch and English notation. */
final class Numbers {

    private static final int MAX_DIGITS = 15;

    private Numbers() {}

    /** A number of a program; empty for what is none, and for an absurd length. */
    static Optional<BigDecimal> of(Number number) {
        boolean none = number instanceof Double value && !Double.isFinite(value);
        return none ? Optional.empty() : tidy(new BigDecimal(number.toString()));
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

    /**
     * The number as it stands in a field: without a sign between thousands where decimals are possible, since it could
     * not be read back.
     */
    static String typed(BigDecimal number, int decimals, Locale locale) {
        DecimalFormat format = format(decimals, locale);
        format.setGroupingUsed(decimals == 0);
        return format.format(number);
    }

    /** The number as people read it: 60.000,5 in Dutch, 60,000.5 in English, with at most so many decimals. */
    static String write(BigDecimal number, int decimals, Locale locale) {
        return format(decimals, locale).format(number);
    }

    private static DecimalFormat format(int decimals, Locale locale) {
        Locale notation = Bilingual.notation(locale);
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(notation));
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
