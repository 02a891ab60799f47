package nl.groeiruimte.cases.identity;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.unbescape.html.HtmlEscape;

/**
 * A text in every plain spelling that it can be meant as, in which the database looks for a company.
 *
 * @param spellings in small letters of a to z, digits and blanks
 * @param capitals words of capitals, and letters with dots, as small letters
 * @param phones telephone numbers: digits with the country in front
 */
public record Written(List<String> spellings, List<String> capitals, List<String> phones) {

    private static final Pattern CAPITALS = Pattern.compile(
            "(?<![a-zA-Z0-9.])(?:[a-zA-Z]\\. ?){2,6}(?![a-zA-Z])|(?<![a-zA-Z0-9])[A-Z]{2,6}(?![a-zA-Z0-9])");
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z]");
    private static final Pattern SLANTED_W = Pattern.compile("vv");
    private static final Pattern SPLIT_M = Pattern.compile("rn");

    /** Takes the text as people read it. */
    public static Written of(String text) {
        // Twice, as what is escaped on one page is escaped again on the next.
        String unescaped = HtmlEscape.unescapeHtml(HtmlEscape.unescapeHtml(text));
        String read = LookAlikes.plain(unescaped);
        String small = read.toLowerCase(Locale.ROOT);
        Set<String> spellings = new LinkedHashSet<>(List.of(small));
        LookAlikes.sounds(unescaped).ifPresent(spellings::add);
        spellings.add(DigitLetters.with(small, 'l'));
        spellings.add(DigitLetters.with(small, 'i'));
        spellings.add(SPLIT_M.matcher(SLANTED_W.matcher(small).replaceAll("w")).replaceAll("m"));
        SpelledLetters.joined(small).ifPresent(spellings::add);
        CityNicknames.cities(small).forEach(spellings::add);
        return new Written(List.copyOf(spellings), capitals(read), phones(read));
    }

    private static List<String> capitals(String read) {
        return CAPITALS.matcher(read)
                .results()
                .map(found -> NO_LETTER
                        .matcher(found.group().toLowerCase(Locale.ROOT))
                        .replaceAll(""))
                .distinct()
                .toList();
    }

    private static List<String> phones(String read) {
        Stream<PhoneNumberMatch> found = StreamSupport.stream(
                PhoneNumberUtil.getInstance()
                        .findNumbers(read, "NL", Leniency.POSSIBLE, Long.MAX_VALUE)
                        .spliterator(),
                false);
        return found.map(PhoneNumberMatch::number)
                .map(number ->
                        number.getCountryCode() + PhoneNumberUtil.getInstance().getNationalSignificantNumber(number))
                .distinct()
                .toList();
    }
}
