package nl.groeiruimte.supply.fact;

import java.text.Normalizer;
import java.util.Locale;

/** Codes for addresses and files, made from names. */
public final class Codes {

    private static final int LONGEST = 60;

    private Codes() {}

    /** As {@link #of(String, String)}; {@code locatie} when nothing is left. */
    public static String of(String name) {
        return of(name, "locatie");
    }

    /**
     * Lower case letters, digits and hyphens: "Campus Één" becomes {@code campus-een}.
     *
     * @param otherwise when nothing is left
     */
    public static String of(String name, String otherwise) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String code = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("-$", "");
        return code.isEmpty() ? otherwise : code;
    }
}
