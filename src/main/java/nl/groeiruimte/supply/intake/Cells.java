package nl.groeiruimte.supply.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.groeiruimte.platform.text.WrittenNumber;
import nl.groeiruimte.supply.fact.Limit;

/**
 * What is written in the cells of a file: numbers and dates as a Dutch or English spreadsheet writes them, and texts.
 */
public final class Cells {

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]00:00(?::00)?)?");
    private static final int MOST_DIGITS = 40;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private Cells() {}

    /** A number within its limits. */
    public static BigDecimal number(String text, Limit limit) {
        BigDecimal number = number(text, limit.decimals()).stripTrailingZeros();
        if (number.scale() > limit.decimals()) {
            throw limit.decimals() == 0
                    ? new WrongCell("whole-number")
                    : new WrongCell("decimals", Integer.toString(limit.decimals()));
        }
        if (number.compareTo(BigDecimal.valueOf(limit.least())) < 0
                || number.compareTo(BigDecimal.valueOf(limit.most())) > 0) {
            throw new WrongCell("out-of-range", Integer.toString(limit.least()), Integer.toString(limit.most()));
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** Degrees from {@code least} to under {@code most}. */
    public static BigDecimal degrees(String text, int least, int most) {
        return WrittenNumber.degrees(text)
                .filter(degrees -> degrees.intValue() >= least && degrees.intValue() < most)
                .orElseThrow(() -> new WrongCell("degrees", Integer.toString(least), Integer.toString(most)));
    }

    /** A day, written day first or as ISO 8601 does. */
    public static LocalDate day(String text) {
        try {
            Matcher dayFirst = DAY_FIRST.matcher(text);
            if (dayFirst.matches()) {
                return inTime(LocalDate.of(whole(dayFirst, 3), whole(dayFirst, 2), whole(dayFirst, 1)));
            }
            Matcher yearFirst = YEAR_FIRST.matcher(text);
            if (yearFirst.matches()) {
                return inTime(LocalDate.of(whole(yearFirst, 1), whole(yearFirst, 2), whole(yearFirst, 3)));
            }
        } catch (DateTimeException noSuchDay) {
            throw new WrongCell("date");
        }
        throw new WrongCell("date");
    }

    /**
     * A text of at most so many signs with which no spreadsheet begins a formula; ours, with an apostrophe before it,
     * is one.
     */
    public static String text(String text, int longest) {
        String plain =
                text.length() > 1 && text.charAt(0) == '\'' && beginsFormula(text.charAt(1)) ? text.substring(1) : text;
        if (plain.length() == text.length() && beginsFormula(text.charAt(0))) {
            throw new WrongCell("formula");
        }
        if (plain.length() > longest) {
            throw new WrongCell("too-long", Integer.toString(longest));
        }
        return plain;
    }

    /** Whether a spreadsheet may read a text that begins so as a formula. */
    public static boolean beginsFormula(char sign) {
        return "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20".indexOf(sign) >= 0;
    }

    private static BigDecimal number(String text, int decimals) {
        if (isDigits(text)) {
            return new BigDecimal(text);
        }
        if (text.matches("-\\s*[\\d.,]+")) {
            throw new WrongCell("negative");
        }
        if (beginsFormula(text.charAt(0))) {
            throw new WrongCell("formula");
        }
        WrittenNumber written = WrittenNumber.read(text, decimals).orElseThrow(() -> new WrongCell("number"));
        BigDecimal decimal = written.otherwise();
        if (decimal != null) {
            String otherwise = decimal.setScale(decimals, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString();
            throw new WrongCell(
                    "ambiguous-number", written.number().toPlainString(), otherwise.replace('.', ','), otherwise);
        }
        return written.number();
    }

    /** Most numbers of a large file are. */
    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= MOST_DIGITS;
    }

    private static int whole(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static LocalDate inTime(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new WrongCell("date");
        }
        return day;
    }
}
