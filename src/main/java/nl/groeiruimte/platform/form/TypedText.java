package nl.groeiruimte.platform.form;

import java.text.Normalizer;
import java.util.regex.Pattern;
import nl.groeiruimte.platform.text.Blank;

/** Cleans what people type or paste. */
final class TypedText {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u2028\\u2029\\u0085]");
    /**
     * Control, surrogate and invisible format characters (a reversed text could fake another); joiners belong to
     * letters.
     */
    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}&&[^\\n\\t\\u200c\\u200d]]");

    private TypedText() {}

    /** The text without control characters, with \n as line end; spaces around it stay. */
    static String clean(String typed) {
        if (typed.chars().allMatch(sign -> sign >= ' ' && sign <= '~')) {
            return typed;
        }
        String lines = LINE_END.matcher(typed).replaceAll("\n");
        return Normalizer.normalize(UNWANTED.matcher(lines).replaceAll(""), Normalizer.Form.NFC);
    }

    /** The same on one line, with no other spaces than plain ones. */
    static String line(String typed) {
        return Blank.plainSpaces(clean(typed)).replace('\n', ' ').replace('\t', ' ');
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
