package nl.groeiruimte.desk.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of a text around the first word that was searched for, in pieces of which some are such words. */
record Excerpt(List<Piece> pieces) {

    private static final int BEFORE = 60;
    private static final int LONGEST = 200;
    /** A stem may differ from its word in the last letters: bedrijf, bedrijven. */
    private static final int ALIKE = 4;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** A piece of the text; whether it is a word that was searched for. */
    record Piece(String text, boolean found) {}

    static Excerpt of(String text, Collection<String> stems) {
        String line = text.strip().replaceAll("\\s+", " ");
        int from = start(line, stems);
        int until = end(line, from);
        List<Piece> pieces = new ArrayList<>();
        int done = from;
        Matcher word = WORD.matcher(line).region(from, until);
        while (word.find()) {
            if (isOne(word.group(), stems)) {
                add(line.substring(done, word.start()), false, pieces);
                add(word.group(), true, pieces);
                done = word.end();
            }
        }
        add(line.substring(done, until), false, pieces);
        if (from > 0) {
            pieces.add(0, new Piece("… ", false));
        }
        if (until < line.length()) {
            pieces.add(new Piece(" …", false));
        }
        return new Excerpt(List.copyOf(pieces));
    }

    private static void add(String text, boolean found, List<Piece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, found));
        }
    }

    /** At the beginning of a word, somewhat before the first that was searched for. */
    private static int start(String line, Collection<String> stems) {
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            if (isOne(word.group(), stems)) {
                return word.start() <= BEFORE ? 0 : line.lastIndexOf(' ', word.start() - BEFORE) + 1;
            }
        }
        return 0;
    }

    private static int end(String line, int from) {
        if (line.length() <= from + LONGEST) {
            return line.length();
        }
        int blank = line.lastIndexOf(' ', from + LONGEST);
        // One word without an end is cut, but no letter is.
        int cut = blank > from ? blank : from + LONGEST;
        return Character.isLowSurrogate(line.charAt(cut)) ? cut + 1 : cut;
    }

    /** For the eye alone; what is found the database says. */
    private static boolean isOne(String word, Collection<String> stems) {
        String plain = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('ø', 'o');
        return stems.stream()
                .anyMatch(stem -> plain.startsWith(stem)
                        || stem.length() > ALIKE && plain.startsWith(stem.substring(0, stem.length() - 1)));
    }
}
