package nl.groeiruimte.platform.form;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * A pattern as Camunda Forms means it: JavaScript's, found anywhere in the text. Form editors show it with JavaScript,
 * the server judges by it, so it may only hold what both read alike. That is checked by its signs rather than with a
 * JavaScript engine, which would read more than Java can follow.
 */
final class ScriptPattern {

    private static final String SPACES = "\\s\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";
    private static final String ESCAPED = "\\\\(?:[dDwWtnrf^$.*+?()\\[\\]{}|/\\\\-]|u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}";
    private static final Pattern PART = Pattern.compile(String.join(
            "|",
            "(?<space>\\\\[sS])",
            ESCAPED + ")",
            "(?<class>\\[\\^?(?:[^\\\\\\[\\]&]|&(?!&)|" + ESCAPED + "|s))+\\])",
            "(?<open>\\((?:\\?(?:[:=!]|<[=!]|<[A-Za-z][A-Za-z0-9]*>)|(?!\\?)))",
            "(?<close>\\))",
            "(?<times>(?:[*+?]|\\{\\d+(?:,\\d*)?\\})\\??)",
            "(?<end>\\$)",
            "(?<any>\\.)",
            "(?<between>[|^])",
            "[^\\\\\\[\\](){}*+?|^$.]"));
    private static final Pattern LOOKING_AROUND = Pattern.compile("\\(\\?<?[=!]");

    private ScriptPattern() {}

    /**
     * The pattern for {@link Matcher#find}.
     *
     * @throws IllegalArgumentException naming the part that JavaScript and Java do not read alike
     */
    static Pattern compile(String text) {
        StringBuilder java = new StringBuilder();
        Matcher part = PART.matcher(text);
        Deque<Boolean> groups = new ArrayDeque<>();
        boolean repeatable = false;
        for (int at = 0; at < text.length(); at = part.end()) {
            boolean read = part.region(at, text.length()).lookingAt()
                    && (part.group("times") == null || repeatable)
                    && (part.group("close") == null || !groups.isEmpty());
            if (!read) {
                throw new IllegalArgumentException("'" + text.substring(at, Math.min(text.length(), at + 5))
                        + "' is not what both JavaScript and the server can read");
            }
            java.append(inJava(part));
            if (part.group("open") != null) {
                groups.push(!LOOKING_AROUND.matcher(part.group()).matches());
            }
            repeatable = part.group("close") != null
                    ? groups.pop()
                    : Stream.of("open", "times", "end", "between").allMatch(other -> part.group(other) == null);
        }
        try {
            return Pattern.compile(java.toString());
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(e.getDescription(), e);
        }
    }

    private static String inJava(Matcher part) {
        if (part.group("space") != null) {
            return (part.group().endsWith("s") ? "[" : "[^") + SPACES + "]";
        }
        if (part.group("class") != null) {
            // An escaped backslash before an s is no space.
            return part.group().replaceAll("(?<!\\\\)((?:\\\\\\\\)*)\\\\s", "$1" + Matcher.quoteReplacement(SPACES));
        }
        if (part.group("any") != null) {
            return "[^\\n\\r\\u2028\\u2029]";
        }
        return part.group("end") != null ? "\\z" : part.group();
    }
}
