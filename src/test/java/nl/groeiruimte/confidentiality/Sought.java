package nl.groeiruimte.confidentiality;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Words that are looked for, by the ways in which each may be written: made once for many texts. */
final class Sought {

    private static final int LETTERS_OF_BASE64 = 3;
    /** No writing of any word is shorter. */
    private static final int START = 5;

    private static final int WEIGHT_OF_THE_FIRST = (int) Math.pow(31, START);
    private static final Map<String, List<String>> BASE64 = new ConcurrentHashMap<>();

    private final Writings plain = new Writings();
    private final Writings encoded = new Writings();
    private final int words;

    private Sought(Collection<Word> words) {
        this.words = words.size();
        for (Word word : words) {
            plain.add(word.text(), word);
            BASE64.computeIfAbsent(word.text(), Sought::base64).forEach(writing -> encoded.add(writing, word));
        }
    }

    static Sought of(Collection<Word> words) {
        return new Sought(words);
    }

    /** How many words are looked for. */
    int words() {
        return words;
    }

    /**
     * Those that stand in a text.
     *
     * @param gaps whether blanks, dots and dashes may stand between a word's letters
     */
    Set<Word> in(String text, boolean gaps) {
        String small = text.toLowerCase(Locale.ROOT);
        Set<Word> found = new HashSet<>();
        plain.look(small, found);
        if (gaps) {
            plain.look(withoutGaps(small), found);
        }
        encoded.look(text, found);
        return found;
    }

    /** As numbers are written with blanks, dots and dashes. */
    private static String withoutGaps(String text) {
        StringBuilder tight = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign > ' ' && sign != '.' && sign != '-' && sign != '\u00a0') {
                tight.append(sign);
            }
        }
        return tight.toString();
    }

    /** Wherever the word begins in the groups of three; without its first letter, which may be a capital. */
    private static List<String> base64(String word) {
        List<String> writings = new ArrayList<>();
        for (int before = 0; before < LETTERS_OF_BASE64; before++) {
            String encoded = Base64.getEncoder()
                    .withoutPadding()
                    .encodeToString(("\0".repeat(before) + word.substring(1)).getBytes(StandardCharsets.UTF_8));
            // The first sign and the last one depend on the neighbours.
            writings.add(encoded.substring(before == 0 ? 0 : before + 1, encoded.length() - 1));
        }
        return writings;
    }

    /** Texts that each stand for a word. */
    private static final class Writings {

        private static final int PLACES = 1 << 18;

        private record Writing(String text, Word word) {}

        private final Map<Integer, List<Writing>> byStart = new HashMap<>();
        /** Says of most places of a text, without a look into the map, that nothing begins there. */
        private final BitSet starts = new BitSet(PLACES);

        void add(String text, Word word) {
            int hash = text.substring(0, START).hashCode();
            byStart.computeIfAbsent(hash, start -> new ArrayList<>(1)).add(new Writing(text, word));
            starts.set(hash & PLACES - 1);
        }

        /**
         * All at once: the hash of the last signs, as a string of them has it, tells where one of the writings may
         * begin.
         */
        void look(String text, Set<Word> found) {
            int hash = 0;
            for (int i = 0; i < text.length(); i++) {
                hash = 31 * hash + text.charAt(i) - (i < START ? 0 : text.charAt(i - START) * WEIGHT_OF_THE_FIRST);
                if (i >= START - 1 && starts.get(hash & PLACES - 1)) {
                    for (Writing candidate : byStart.getOrDefault(hash, List.of())) {
                        if (text.startsWith(candidate.text(), i - START + 1)) {
                            found.add(candidate.word());
                        }
                    }
                }
            }
        }
    }
}
