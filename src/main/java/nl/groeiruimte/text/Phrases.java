package nl.groeiruimte.text;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the part of a text in which something stands that was found in the whole: a word, or some words together. */
public final class Phrases {

    private static final int LONGEST = 5;

    private Phrases() {}

    /**
     * The shortest part of one to five words that is found, as it is written but for the punctuation around it.
     *
     * @param found those of some parts that are found
     */
    public static Optional<String> first(String text, Function<List<String>, ? extends Collection<String>> found) {
        List<String> words = Stream.of(text.split("[\\s\\u00a0]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return IntStream.rangeClosed(1, Math.min(LONGEST, words.size()))
                .mapToObj(length -> parts(words, length))
                .flatMap(parts -> {
                    Collection<String> those = found.apply(parts);
                    return parts.stream().filter(those::contains).limit(1);
                })
                .findFirst();
    }

    private static List<String> parts(List<String> words, int length) {
        return IntStream.rangeClosed(0, words.size() - length)
                .mapToObj(first -> String.join(" ", words.subList(first, first + length))
                        .replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", ""))
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }
}
