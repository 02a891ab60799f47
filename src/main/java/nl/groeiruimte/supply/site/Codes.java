package nl.groeiruimte.supply.site;

import java.text.Normalizer;
import java.util.Locale;

/** Codes for addresses and files, made from names. */
public final class Codes {

    private static final int LONGEST = 60;

    private Codes() {}

    /**
     * Lower case letters, digits and hyphens: "Campus Één" becomes {@code campus-een}; {@code locatie} when none are
     * left.
     */
    public static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String code = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("-$", "");
        return code.isEmpty() ? "locatie" : code;
    }
}
