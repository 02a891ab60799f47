package nl.groeiruimte.platform.process;

import org.jspecify.annotations.Nullable;

/**
 * What went wrong, with values left out: messages of exceptions quote what they stumbled over, and that may tell a
 * company.
 */
final class TechnicalMessage {

    private static final int LONGEST = 300;
    private static final String LEFT_OUT = "…";

    /** From the first quote to the last, since a value may hold quotes itself; an apostrophe in a word is none. */
    private static final String QUOTED = "(?:[\"`“”„«»‘]|(?<![\\p{L}\\d])').*(?:[\"`“”«»’]|'(?![\\p{L}\\d]))";

    private static final String OPEN_QUOTE = "(?:[\"`“„«‘]|(?<![\\p{L}\\d])')(?!" + LEFT_OUT + ").*$";
    private static final String BRACKETED = "\\[.*\\]|\\{.*\\}|\\(.*\\)";
    private static final String OPEN_BRACKET = "[\\[{(].*$";
    private static final String CAUSED_BY = "Caused by: ";
    private static final String ASSIGNED = "=.*$";
    private static final String ADDRESS = "\\S+@\\S+";
    private static final String DIGITS = "\\d[\\d .,-]*\\d";

    private TechnicalMessage() {}

    /** Class and first line, without values, of the exception at the root of a stack trace, if there is one. */
    static @Nullable String of(@Nullable String stackTrace) {
        if (stackTrace == null || stackTrace.isBlank()) {
            return null;
        }
        String line = root(stackTrace.strip());
        int colon = line.indexOf(": ");
        if (colon < 0) {
            return simpleName(line);
        }
        String message = withoutValues(line.substring(colon + 2)).strip();
        String whole = simpleName(line.substring(0, colon)) + ": " + message;
        return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST) + LEFT_OUT;
    }

    private static String root(String stackTrace) {
        return stackTrace
                .lines()
                .filter(line -> line.startsWith(CAUSED_BY))
                .reduce((first, last) -> last)
                .map(line -> line.substring(CAUSED_BY.length()))
                .or(() -> stackTrace.lines().findFirst())
                .orElseThrow();
    }

    private static String withoutValues(String message) {
        return message.replaceAll(QUOTED, LEFT_OUT)
                .replaceAll(OPEN_QUOTE, LEFT_OUT)
                .replaceAll(BRACKETED, LEFT_OUT)
                .replaceAll(OPEN_BRACKET, LEFT_OUT)
                .replaceAll(ASSIGNED, "=" + LEFT_OUT)
                .replaceAll(ADDRESS, LEFT_OUT)
                .replaceAll(DIGITS, LEFT_OUT);
    }

    private static String simpleName(String type) {
        return type.matches("[\\w.$]+")
                ? type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1)
                : LEFT_OUT;
    }
}
