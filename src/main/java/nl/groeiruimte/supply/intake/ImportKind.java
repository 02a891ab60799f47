package nl.groeiruimte.supply.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that are taken in. */
public enum ImportKind {
    /** Our own template, CSV. */
    SITES,
    /** Our template for instruments, CSV. */
    INSTRUMENTS,
    /** The national inventory of business parks, GeoJSON. */
    IBIS,
    /** The grid operators' capacity map, JSON. */
    GRID;

    /**
     * What tells a record from the others: {@code line}, or {@code record} where it has a number because several share
     * a line.
     */
    public String place() {
        return this == SITES || this == INSTRUMENTS ? "line" : "record";
    }

    /** Where what it is about has its page: the address of all, behind which the code of one follows. */
    public String pages() {
        return this == INSTRUMENTS ? "/supply/instruments" : "/supply/sites";
    }

    /** The name in stored data, forms and messages, such as {@code sites}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this {@link #key}; empty when there is none. */
    public static Optional<ImportKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
