package nl.groeiruimte.cases.identity;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A name spelled by the names of its letters, in Dutch: {@code zet wee aa el}. */
final class SpelledLetters {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("aa", "a"),
            Map.entry("bee", "b"),
            Map.entry("cee", "c"),
            Map.entry("dee", "d"),
            Map.entry("ee", "e"),
            Map.entry("ef", "f"),
            Map.entry("gee", "g"),
            Map.entry("haa", "h"),
            Map.entry("ie", "i"),
            Map.entry("jee", "j"),
            Map.entry("kaa", "k"),
            Map.entry("el", "l"),
            Map.entry("em", "m"),
            Map.entry("en", "n"),
            Map.entry("oo", "o"),
            Map.entry("pee", "p"),
            Map.entry("kuu", "q"),
            Map.entry("er", "r"),
            Map.entry("es", "s"),
            Map.entry("tee", "t"),
            Map.entry("uu", "u"),
            Map.entry("vee", "v"),
            Map.entry("wee", "w"),
            Map.entry("iks", "x"),
            Map.entry("ypsilon", "y"),
            Map.entry("zet", "z"));
    private static final String NAME = NAMES.keySet().stream().sorted().collect(Collectors.joining("|", "(?:", ")"));
    private static final Pattern RUN = Pattern.compile("\\b" + NAME + "(?:[ ,-]+" + NAME + "){2,}\\b");
    private static final Pattern BETWEEN = Pattern.compile("[ ,-]+");

    private SpelledLetters() {}

    /** The text in small letters with each such run as one word; empty without one. */
    static Optional<String> joined(String small) {
        Matcher runs = RUN.matcher(small);
        return runs.find()
                ? Optional.of(runs.replaceAll(run ->
                        BETWEEN.splitAsStream(run.group()).map(NAMES::get).collect(Collectors.joining())))
                : Optional.empty();
    }
}
