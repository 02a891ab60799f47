package nl.groeiruimte.cases.identity;

import java.util.Map;

/**
 * Digits and signs in the place of letters, as in {@code N0va}. Only in a word that has letters too: amounts stay as
 * they are.
 */
final class DigitLetters {

    private static final String STROKES = "1!|";
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
        StringBuilder letters = new StringBuilder(small);
        int start = 0;
        while (start < small.length()) {
            int end = start;
            boolean word = false;
            while (end < small.length() && inWord(small.charAt(end))) {
                word |= isLetter(small.charAt(end));
                end++;
            }
            for (int at = start; word && at < end; at++) {
                letters.setCharAt(at, letter(small.charAt(at), stroke));
            }
            start = end + 1;
        }
        return letters.toString();
    }

    private static boolean inWord(char sign) {
        return isLetter(sign) || STROKES.indexOf(sign) >= 0 || MEANT.containsKey(sign);
    }

    private static boolean isLetter(char sign) {
        return sign >= 'a' && sign <= 'z';
    }

    private static char letter(char written, char stroke) {
        if (isLetter(written)) {
            return written;
        }
        return STROKES.indexOf(written) >= 0 ? stroke : MEANT.get(written);
    }
}
