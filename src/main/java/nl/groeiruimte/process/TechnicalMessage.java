package nl.groeiruimte.process;

/** What went wrong, in words that cannot carry a company: messages of exceptions quote the values they stumbled over. */
final class TechnicalMessage {

    private static final int LONGEST = 300;
    private static final String LEFT_OUT = "…";

    /** From the first quote to the last, since a value may hold quotes itself; an apostrophe in a word is none. */
    private static final String QUOTED = "(?:[\"`“”„«»‘]|(?<![\\p{L}\\d])').*(?:[\"`“”«»’]|'(?![\\p{L}\\d]))";
    private static final String OPEN_QUOTE = "(?:[\"`“„«‘]|(?<![\\p{L}\\d])')(?!" + LEFT_OUT + ").*$";
    private static final String BRACKETED = "\\[.*\\]|\\{.*\\}|\\(.*\\)";
    private static final String ASSIGNED = "=\\s*\\S+";
    private static final String ADDRESS = "\\S+@\\S+";
    private static final String DIGITS = "\\d[\\d .,-]*\\d";

    private TechnicalMessage() {
    }

    /** The exception's class and the first line of its message without values, from a stack trace; null when there is none. */
    static String of(String stackTrace) {
        if (stackTrace == null || stackTrace.isBlank()) {
            return null;
        }
        String line = stackTrace.strip().lines().findFirst().orElseThrow();
        int colon = line.indexOf(": ");
        if (colon < 0) {
            return simpleName(line);
        }
        String message = withoutValues(line.substring(colon + 2)).strip();
        String whole = simpleName(line.substring(0, colon)) + ": " + message;
        return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST) + LEFT_OUT;
    }

    private static String withoutValues(String message) {
        return message.replaceAll(QUOTED, LEFT_OUT).replaceAll(OPEN_QUOTE, LEFT_OUT).replaceAll(BRACKETED, LEFT_OUT)
                .replaceAll(ASSIGNED, "=" + LEFT_OUT).replaceAll(ADDRESS, LEFT_OUT).replaceAll(DIGITS, LEFT_OUT);
    }

    private static String simpleName(String type) {
        return type.matches("[\\w.$]+") ? type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1) : LEFT_OUT;
    }
}
