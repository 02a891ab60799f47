package nl.groeiruimte.cases.identity;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
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

    /** Several texts as one, for who asks whether any of them does something. */
    public static Written together(Collection<Written> texts) {
        return new Written(all(texts, Written::spellings), all(texts, Written::capitals), all(texts, Written::phones));
    }

    private static List<String> all(Collection<Written> texts, Function<Written, List<String>> part) {
        return texts.stream().map(part).flatMap(List::stream).distinct().toList();
    }

    private static List<String> capitals(String read) {
        if (!mayHaveCapitals(read)) {
            return List.of();
        }
        return CAPITALS.matcher(read)
                .results()
                .map(found -> NO_LETTER
                        .matcher(found.group().toLowerCase(Locale.ROOT))
                        .replaceAll(""))
                .distinct()
                .toList();
    }

    /** Two capitals in a row, or a point behind a letter that stands alone: without them the pattern finds nothing. */
    private static boolean mayHaveCapitals(String read) {
        for (int at = 1; at < read.length(); at++) {
            char sign = read.charAt(at);
            boolean dotted = sign == '.' && (at == 1 || !inWord(read.charAt(at - 2)));
            if (dotted || isCapital(sign) && isCapital(read.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean inWord(char sign) {
        return isCapital(sign) || sign >= 'a' && sign <= 'z' || sign >= '0' && sign <= '9';
    }

    private static boolean isCapital(char sign) {
        return sign >= 'A' && sign <= 'Z';
    }

    private static List<String> phones(String read) {
        if (read.chars().noneMatch(Character::isDigit)) {
            return List.of();
        }
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
