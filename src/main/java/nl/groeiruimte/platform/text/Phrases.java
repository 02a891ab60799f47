package nl.groeiruimte.platform.text;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the parts of a text in which something stands that was found in the whole: a word, or some words together. */
public final class Phrases {

    private static final int LONGEST = 5;

    private Phrases() {}

    /**
     * All shortest parts of one to five words that are found, in the order of the text, as they are written but for the
     * punctuation around them; none when it takes more of the text than that.
     *
     * @param found those of some parts that are found
     */
    public static List<String> all(String text, Function<List<String>, ? extends Collection<String>> found) {
        List<String> words = Stream.of(text.split("[\\s\\u00a0]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        Map<Integer, String> told = new TreeMap<>();
        BitSet taken = new BitSet();
        for (int length = 1; length <= Math.min(LONGEST, words.size()); length++) {
            Map<Integer, String> parts = parts(words, length, taken);
            if (parts.isEmpty()) {
                break;
            }
            Collection<String> those =
                    found.apply(parts.values().stream().distinct().toList());
            for (Map.Entry<Integer, String> part : parts.entrySet()) {
                int first = part.getKey();
                if (those.contains(part.getValue())
                        && taken.get(first, first + length).isEmpty()) {
                    told.put(first, part.getValue());
                    taken.set(first, first + length);
                }
            }
            // Longer parts are many; they are looked at only when there is still something to find.
            if (!told.isEmpty() && found.apply(List.of(rest(words, taken))).isEmpty()) {
                break;
            }
        }
        return told.values().stream().distinct().toList();
    }

    /** The parts without a word that is told already, by the place of their first word. */
    private static Map<Integer, String> parts(List<String> words, int length, BitSet taken) {
        Map<Integer, String> parts = new TreeMap<>();
        for (int first = 0; first + length <= words.size(); first++) {
            String part = String.join(" ", words.subList(first, first + length))
                    .replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
            if (!part.isEmpty() && taken.get(first, first + length).isEmpty()) {
                parts.put(first, part);
            }
        }
        return parts;
    }

    private static String rest(List<String> words, BitSet taken) {
        return IntStream.range(0, words.size())
                .filter(at -> !taken.get(at))
                .mapToObj(words::get)
                .collect(Collectors.joining(" "));
    }
}
