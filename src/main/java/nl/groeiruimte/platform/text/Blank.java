package nl.groeiruimte.platform.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What nobody sees in a text. {@link String#isBlank} takes a no-break space, a zero-width space or a filler for a sign,
 * so a name of nothing but those would count as filled in.
 */
public final class Blank {

    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}&&[^ ]]");

    private Blank() {}

    /** Whether a text is absent, empty, or shows nothing at all. */
    public static boolean is(@Nullable String text) {
        return text == null || text.codePoints().allMatch(Blank::isUnseen);
    }

    /** The text without white space of any kind around it; empty when it shows nothing. */
    public static String strip(@Nullable String text) {
        if (text == null || is(text)) {
            return "";
        }
        int begin = 0;
        int end = text.length();
        while (isSpace(text.charAt(begin))) {
            begin++;
        }
        while (isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end);
    }

    /** The text with plain spaces for all wider, narrower and unbreakable ones. */
    public static String plainSpaces(String text) {
        return SPACES.matcher(text).replaceAll(" ");
    }

    private static boolean isSpace(int sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || sign == 0x200B
                || sign == 0x2060
                || sign == 0xFEFF;
    }

    private static boolean isUnseen(int sign) {
        if (isSpace(sign)) {
            return true;
        }
        int type = Character.getType(sign);
        return type == Character.CONTROL || type == Character.FORMAT || isFiller(sign);
    }

    /** Letters and marks that are drawn as nothing: fillers of Hangul and Braille, joiners and variation selectors. */
    private static boolean isFiller(int sign) {
        return switch (sign) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
            default ->
                sign >= 0x180B && sign <= 0x180F
                        || sign >= 0xFE00 && sign <= 0xFE0F
                        || sign >= 0xE0000 && sign <= 0xE0FFF;
        };
    }
}
