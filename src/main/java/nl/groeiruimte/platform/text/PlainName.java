package nl.groeiruimte.platform.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name as files are searched for it: capitals, accents, and what is in brackets do not matter. */
public final class PlainName {

    private static final Pattern IN_BRACKETS = Pattern.compile("\\(.*?\\)");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9.]+");
    private static final Pattern AROUND = Pattern.compile("^-|-$");

    private PlainName() {}

    /** Small letters, digits and points, with a hyphen for whatever else stands between them. */
    public static String of(String written) {
        if (isPlain(written)) {
            return written;
        }
        String letters = ACCENTS.matcher(
                        Normalizer.normalize(IN_BRACKETS.matcher(written).replaceAll(" "), Normalizer.Form.NFD))
                .replaceAll("");
        return AROUND.matcher(BETWEEN.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll("-"))
                .replaceAll("");
    }

    /** Of most cells, and quick to see. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if ((sign < 'a' || sign > 'z') && (sign < '0' || sign > '9') && sign != '.') {
                return false;
            }
        }
        return true;
    }
}
