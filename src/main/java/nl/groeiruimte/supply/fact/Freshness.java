package nl.groeiruimte.supply.fact;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How long ago the facts of something on offer were confirmed by who keeps it. */
public enum Freshness {
    /** In the last six months. */
    FRESH,
    /** Longer ago. */
    STALE,
    /** Not yet: the facts come from public plans or an import. */
    NEVER;

    /** How long a confirmation holds. */
    public static final int MONTHS = 6;

    /** The name in message keys and URLs, such as {@code stale}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with this name, if there is one. */
    public static @Nullable Freshness of(@Nullable String key) {
        return Arrays.stream(values())
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElse(null);
    }
}
