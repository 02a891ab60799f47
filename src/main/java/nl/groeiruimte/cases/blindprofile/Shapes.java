package nl.groeiruimte.cases.blindprofile;

import java.util.regex.Pattern;
import nl.groeiruimte.platform.form.TellingWord.Why;

/**
 * What a word tells of a company, by its shape: the database says that it does and keeps from what. Of a word of
 * letters alone that stays untold.
 */
final class Shapes {

    private static final Pattern POSTCODE = Pattern.compile("[1-9][0-9]{3}(\\s?[a-zA-Z]{2})?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{8}|[0-9]{12}");
    private static final Pattern PHONE = Pattern.compile("(\\+|0)[0-9]{8,}");
    private static final Pattern WEBSITE =
            Pattern.compile("(https?://|www\\.)\\S+|[\\w-]+(\\.[\\w-]+)*\\.[a-z]{2,}(/\\S*)?");
    private static final Pattern STREET = Pattern.compile("\\p{L}.*\\s[0-9]+\\s?[a-zA-Z]?");

    private Shapes() {}

    static Why why(String word) {
        String joined = word.replaceAll("[\\s.()/-]", "");
        if (word.contains("@")) {
            return Why.EMAIL;
        }
        if (POSTCODE.matcher(word).matches() || STREET.matcher(word).matches()) {
            return Why.ADDRESS;
        }
        if (PHONE.matcher(joined).matches()) {
            return Why.PHONE;
        }
        if (NUMBER.matcher(joined).matches()) {
            return Why.NUMBER;
        }
        return WEBSITE.matcher(word).matches() ? Why.WEBSITE : Why.COMPANY;
    }
}
