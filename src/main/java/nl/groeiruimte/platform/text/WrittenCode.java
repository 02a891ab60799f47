package nl.groeiruimte.platform.text;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Numbers of registers, postcodes and telephone numbers as people write and paste them; what is none comes back as it
 * was.
 */
public final class WrittenCode {

    private static final Pattern GROUPED_DIGITS = Pattern.compile("[0-9]+(?:[ .-]+[0-9]+)*");
    private static final Pattern POSTCODE = Pattern.compile("([0-9]{4}) *([A-Za-z]{2})?");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212\\uFE63\\uFF0D]");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]+");

    private WrittenCode() {}

    /** Digits alone: 90001234 for "9000 1234". */
    public static String digits(String text) {
        String plain = plain(text);
        return GROUPED_DIGITS.matcher(plain).matches() ? plain.replaceAll("[ .-]", "") : text;
    }

    /** A Dutch postcode with one space: 1234 AB for "1234 ab"; four digits alone stay so. */
    public static String postcode(String text) {
        var parts = POSTCODE.matcher(plain(text));
        if (!parts.matches()) {
            return text;
        }
        return parts.group(2) == null
                ? parts.group(1)
                : parts.group(1) + " " + parts.group(2).toUpperCase(Locale.ROOT);
    }

    /**
     * A telephone number with plain dashes and spaces: 06 12345678 for "06.12345678", 020-1234567 for one with a long
     * dash.
     */
    public static String phone(String text) {
        String plain = plain(text);
        return PHONE.matcher(plain).matches() ? Blank.strip(plain.replaceAll("[ ./]+", " ")) : text;
    }

    private static String plain(String text) {
        return DASHES.matcher(Blank.plainSpaces(Blank.strip(text))).replaceAll("-");
    }
}
