package nl.groeiruimte.desk.search;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.groeiruimte.platform.text.Blank;

/**
 * What somebody searches for.
 *
 * @param text as it was typed
 * @param words of each word its stems; none when there are only small words and signs
 */
record SearchWords(String text, List<Set<String>> words) {

    /** Longer is no search: somebody pasted a text. */
    static final int LONGEST = 200;

    /** A stem of a word and which word that is. */
    record Stem(int word, String text) {}

    static SearchWords of(String text, List<Stem> stems) {
        return new SearchWords(
                text,
                List.copyOf(stems.stream()
                        .collect(Collectors.groupingBy(
                                Stem::word, TreeMap::new, Collectors.mapping(Stem::text, Collectors.toSet())))
                        .values()));
    }

    /** Without control characters, which the database does not take, and blanks around it. */
    static String clean(String typed) {
        return Blank.strip(Blank.plainSpaces(typed.replaceAll("\\p{Cntrl}+", " ")));
    }

    Set<String> stems() {
        return words.stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** Whether all words, or words that begin with them, are among these stems. */
    boolean allIn(Set<String> others) {
        return words.stream().allMatch(word -> word.stream().anyMatch(stem -> isIn(others, stem)));
    }

    private static boolean isIn(Set<String> others, String stem) {
        Stream<String> all = others.stream();
        return stem.length() > 2 ? all.anyMatch(other -> other.startsWith(stem)) : others.contains(stem);
    }
}
