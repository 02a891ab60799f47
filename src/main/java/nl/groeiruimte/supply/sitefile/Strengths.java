package nl.groeiruimte.supply.sitefile;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.groeiruimte.platform.text.Blank;
import nl.groeiruimte.supply.intake.FactCells;
import nl.groeiruimte.supply.site.Fact;

/** Reads cells with technologies, parted by {@code |}, {@code ;} or a comma, and remembers what it read: few differ. */
final class Strengths {

    private static final String LIST = "strengths";
    private static final Pattern BETWEEN = Pattern.compile("\\s*[|;]\\s*");
    private static final Pattern COMMAS = Pattern.compile("\\s*,\\s*");
    private static final int REMEMBERED = 1_000;

    private final SiteWords words;
    private final FactCells<Fact> cells;
    private final Map<String, String> before = new HashMap<>();

    Strengths(SiteWords words, FactCells<Fact> cells) {
        this.words = words;
        this.cells = cells;
    }

    /**
     * The codes as PostgreSQL writes a list; codes have no sign that means something there.
     *
     * @throws nl.groeiruimte.supply.intake.WrongCell when one is none of the technologies
     */
    String of(String text) {
        String known = before.get(text);
        if (known != null) {
            return known;
        }
        Set<String> codes = new LinkedHashSet<>();
        for (String part : parts(text, BETWEEN)) {
            for (String word : parts(part, COMMAS)) {
                if (!Blank.is(word)) {
                    codes.add(cells.code(LIST, word));
                }
            }
        }
        String list = "{" + String.join(",", codes) + "}";
        if (before.size() < REMEMBERED) {
            before.put(text, list);
        }
        return list;
    }

    /** A name may have in it what stands between names elsewhere. */
    private String[] parts(String text, Pattern between) {
        return words.code(LIST, text) == null ? between.split(text) : new String[] {text};
    }
}
