package nl.groeiruimte.cases.identity;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Digits and signs in the place of letters, as in {@code N0va}. Only in a word that has letters too: amounts stay as
 * they are.
 */
final class DigitLetters {

    private static final Pattern WORD = Pattern.compile("[a-z0-9@$!|€+]*[a-z][a-z0-9@$!|€+]*");
    private static final Map<Character, Character> MEANT = Map.ofEntries(
            Map.entry('0', 'o'),
            Map.entry('2', 'z'),
            Map.entry('3', 'e'),
            Map.entry('4', 'a'),
            Map.entry('5', 's'),
            Map.entry('6', 'g'),
            Map.entry('7', 't'),
            Map.entry('8', 'b'),
            Map.entry('9', 'g'),
            Map.entry('@', 'a'),
            Map.entry('$', 's'),
            Map.entry('€', 'e'),
            Map.entry('+', 't'));

    private DigitLetters() {}

    /**
     * The text in small letters, with letters for digits inside words; {@code stroke} for what is one upright stroke.
     */
    static String with(String small, char stroke) {
        return WORD.matcher(small).replaceAll(word -> {
            StringBuilder letters = new StringBuilder();
            word.group().chars().forEach(each -> letters.append(letter((char) each, stroke)));
            return letters.toString();
        });
    }

    private static char letter(char written, char stroke) {
        return written == '1' || written == '!' || written == '|' ? stroke : MEANT.getOrDefault(written, written);
    }
}
