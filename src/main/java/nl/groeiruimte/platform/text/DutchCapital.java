package nl.groeiruimte.platform.text;

import java.util.Locale;

/** How a word or a sentence begins with a capital in Dutch: {@code IJsvogel}, since ij is one letter. */
public final class DutchCapital {

    private DutchCapital() {}

    /** The text with its first letter as a capital; an empty text stays empty. */
    public static String of(String text) {
        int first = text.startsWith("ij") ? 2 : Math.min(1, text.length());
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }
}
