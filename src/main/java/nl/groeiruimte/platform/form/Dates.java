package nl.groeiruimte.platform.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.groeiruimte.platform.text.Blank;

/** Reads and writes days as dd-mm-jjjj. */
final class Dates {

    private static final Pattern DAY_FIRST = Pattern.compile("(?<d>\\d{1,2})[-/. ](?<m>\\d{1,2})[-/. ](?<y>\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(?<y>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})");
    private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd-MM-uuuu");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private Dates() {}

    /** Whether the text is written as a day, which need not exist. */
    static boolean looksLikeOne(String typed) {
        return match(typed).isPresent();
    }

    /** The day that a program wrote, as yyyy-mm-dd and in no other way; empty when it doesn't exist or is absurd. */
    static Optional<LocalDate> ofIso(String written) {
        return looksLikeIso(written) ? read(written) : Optional.empty();
    }

    static boolean looksLikeIso(String written) {
        return ISO.matcher(written).matches();
    }

    /**
     * The day that was typed: day first, or year first as computers write it; empty when it doesn't exist or is absurd.
     */
    static Optional<LocalDate> read(String typed) {
        return match(typed).flatMap(parts -> {
            try {
                LocalDate date = LocalDate.of(number(parts, "y"), number(parts, "m"), number(parts, "d"));
                return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR ? Optional.empty() : Optional.of(date);
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    static String write(LocalDate date) {
        return WRITTEN.format(date);
    }

    private static Optional<Matcher> match(String typed) {
        Matcher dayFirst = DAY_FIRST.matcher(Blank.strip(typed));
        if (dayFirst.matches()) {
            return Optional.of(dayFirst);
        }
        Matcher yearFirst = YEAR_FIRST.matcher(Blank.strip(typed));
        return yearFirst.matches() ? Optional.of(yearFirst) : Optional.empty();
    }

    private static int number(Matcher parts, String group) {
        return Integer.parseInt(parts.group(group));
    }
}
