package nl.groeiruimte.supplyimport;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.groeiruimte.supply.Fact;

/** What is written in the cells of a file: numbers and dates as a Dutch or English spreadsheet writes them, and texts. */
public final class Cells {

    /** The most that a fact can be, and its decimals: as the form {@code edit-site} asks them. */
    public record Limit(int least, int most, int decimals) {
    }

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]00:00(?::00)?)?");
    private static final Pattern AROUND_NUMBERS = Pattern.compile("[\\s\\u00a0\\u202f]+|^(?:€|EUR)");
    private static final Pattern DEGREES = Pattern.compile("\\d{1,2}(\\.\\d{1,15})?");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final boolean dutch;

    /** @param dutch whether a point stands before every third digit, as in files with semicolons */
    public Cells(boolean dutch) {
        this.dutch = dutch;
    }

    /** The limit of a fact that is a number. */
    public static Limit limit(Fact fact) {
        return switch (fact) {
            case PLOT_AREA, FLOOR_AREA -> new Limit(0, 100_000_000, 0);
            case HALL_HEIGHT -> new Limit(0, 100, 1);
            case CLEAN_ROOM -> new Limit(0, 500_000, 0);
            case DEMAND, FEED_IN -> new Limit(0, 10_000, 2);
            case GRID_QUEUE -> new Limit(0, 100_000, 2);
            case GRID_RELIEF_YEAR -> new Limit(FIRST_YEAR, 2099, 0);
            case HOMES_AVAILABLE, HOMES_PLANNED -> new Limit(0, 1_000_000, 0);
            case RENT -> new Limit(0, 100_000, 2);
            case PURCHASE -> new Limit(0, 1_000_000, 2);
            default -> new Limit(0, 20_000_000, 0);
        };
    }

    /** A number within its limits. */
    public BigDecimal number(String text, Limit limit) {
        BigDecimal number = number(text).stripTrailingZeros();
        if (number.scale() > limit.decimals()) {
            throw limit.decimals() == 0 ? new WrongCell("whole-number") : new WrongCell("decimals", Integer.toString(limit.decimals()));
        }
        if (number.compareTo(BigDecimal.valueOf(limit.least())) < 0 || number.compareTo(BigDecimal.valueOf(limit.most())) > 0) {
            throw new WrongCell("out-of-range", Integer.toString(limit.least()), Integer.toString(limit.most()));
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** Degrees; here a point is a decimal one always. */
    public static BigDecimal degrees(String text, int least, int most) {
        String plain = text.replace(',', '.');
        if (!DEGREES.matcher(plain).matches()) {
            throw new WrongCell("degrees", Integer.toString(least), Integer.toString(most));
        }
        BigDecimal degrees = new BigDecimal(plain).setScale(5, RoundingMode.HALF_UP);
        if (degrees.intValue() < least || degrees.intValue() >= most) {
            throw new WrongCell("degrees", Integer.toString(least), Integer.toString(most));
        }
        return degrees;
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

    /** A text of at most so many signs with which no spreadsheet begins a formula; ours, with an apostrophe before it, is one. */
    public static String text(String text, int longest) {
        String plain = text.length() > 1 && text.charAt(0) == '\'' && beginsFormula(text.charAt(1)) ? text.substring(1) : text;
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

    private BigDecimal number(String text) {
        int points = 0;
        int commas = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '.') {
                points++;
            } else if (sign == ',') {
                commas++;
            } else if (sign < '0' || sign > '9') {
                return withoutSurroundings(text);
            }
        }
        if (points + commas == 0 && !text.isEmpty()) {
            return new BigDecimal(text);
        }
        return separated(text, points, commas);
    }

    private BigDecimal withoutSurroundings(String text) {
        if (text.matches("-\\s*[\\d.,]+")) {
            throw new WrongCell("negative");
        }
        if (beginsFormula(text.charAt(0))) {
            throw new WrongCell("formula");
        }
        String plain = AROUND_NUMBERS.matcher(text).replaceAll("");
        if (plain.equals(text) || !plain.matches("[\\d.,]+")) {
            throw new WrongCell("number");
        }
        return number(plain);
    }

    private BigDecimal separated(String text, int points, int commas) {
        if (points > 0 && commas > 0) {
            char thousands = text.lastIndexOf('.') > text.lastIndexOf(',') ? ',' : '.';
            char decimal = thousands == ',' ? '.' : ',';
            String whole = text.substring(0, text.lastIndexOf(decimal));
            if (!grouped(whole, thousands)) {
                throw new WrongCell("number");
            }
            return decimal(whole.replace(String.valueOf(thousands), "") + text.substring(text.lastIndexOf(decimal)));
        }
        char sign = points > 0 ? '.' : ',';
        boolean grouped = text.length() - text.lastIndexOf(sign) == 4 && grouped(text, sign);
        if (points + commas > 1) {
            if (!grouped) {
                throw new WrongCell("number");
            }
            return decimal(text.replace(String.valueOf(sign), ""));
        }
        if (grouped && !dutch) {
            throw new WrongCell("ambiguous-number");
        }
        return decimal(grouped && sign == '.' ? text.replace(".", "") : text);
    }

    /** Three digits behind each sign, and no nought at the beginning: 1.500 is, 0.500 is not. */
    private static boolean grouped(String text, char sign) {
        return text.matches("[1-9]\\d{0,2}(" + Pattern.quote(String.valueOf(sign)) + "\\d{3})+");
    }

    private static BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text.replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new WrongCell("number");
        }
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
