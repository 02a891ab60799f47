package nl.groeiruimte.cases.identity;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Letters that people read as others, by Unicode's list of confusables. */
final class LookAlikes {

    private static final SpoofChecker UNICODE = new SpoofChecker.Builder().build();
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
    private static final Normalizer2 APART = Normalizer2.getNFDInstance();
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Mn}\\p{Me}\\x{115F}\\x{1160}\\x{3164}]");
    /** A stroke that looks like three letters; {@link DigitLetters} tries which one is meant. */
    private static final char STROKE = '1';

    private static final Map<String, Character> BY_LOOKS = byLooks();

    private LookAlikes() {}

    /**
     * The text with a letter of a to z in the place of each that looks like one; no marks, nothing that is not seen.
     */
    static String plain(String text) {
        if (isPlain(text)) {
            return text;
        }
        String bare = bare(COMPATIBLE.normalize(text));
        StringBuilder plain = new StringBuilder(bare.length());
        bare.codePoints().forEach(letter -> {
            if (letter < 0x80) {
                plain.appendCodePoint(letter);
            } else {
                plain.append(like(letter));
            }
        });
        return plain.toString();
    }

    /** The text in letters of a to z by sound, when it has letters of another script or of another language. */
    static Optional<String> sounds(String text) {
        if (isPlain(text)) {
            return Optional.empty();
        }
        String bare = bare(COMPATIBLE.normalize(text));
        return bare.chars().anyMatch(letter -> letter >= 0x80 && Character.isLetter(letter))
                ? Optional.of(Sound.LATIN.transliterate(bare))
                : Optional.empty();
    }

    /** Most texts: no sign in them looks like a letter that it is not. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String bare(String text) {
        return UNSEEN.matcher(APART.normalize(text)).replaceAll("");
    }

    private static String like(int letter) {
        String written = Character.toString(letter);
        String looks = bare(UNICODE.getSkeleton(written));
        Character known = BY_LOOKS.get(looks);
        if (known == null) {
            return looks.chars().allMatch(each -> each < 0x80) ? looks : written;
        }
        return String.valueOf(Character.isUpperCase(letter) ? Character.toUpperCase(known) : known);
    }

    private static Map<String, Character> byLooks() {
        Map<String, Character> letters = new HashMap<>();
        for (char letter = 'a'; letter <= 'z'; letter++) {
            letters.put(UNICODE.getSkeleton(String.valueOf(letter)), letter);
        }
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            letters.putIfAbsent(UNICODE.getSkeleton(String.valueOf(letter)), Character.toLowerCase(letter));
        }
        letters.put(UNICODE.getSkeleton("l"), STROKE);
        return letters;
    }

    /** Loaded when first needed: its rules are large. */
    private static final class Sound {
        private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }
}
