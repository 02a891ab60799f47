package nl.groeiruimte.desk.lists;

import java.time.DateTimeException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The orders in which cases can be listed, each with the key from which a page goes on. */
enum CaseSort {
    /** Newest signal first. */
    SIGNALLED("signalled_at", true),
    /** What is needed first comes first. */
    NEEDED("needed_by", false),
    /** Longest in its phase first. */
    PHASE("phase_since", false),
    NAME("code_name", false);

    private final String column;
    private final boolean descending;

    CaseSort(String column, boolean descending) {
        this.column = column;
        this.descending = descending;
    }

    static CaseSort of(String code) {
        for (CaseSort sort : values()) {
            if (sort.code().equals(code)) {
                return sort;
            }
        }
        return SIGNALLED;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String order() {
        String direction = descending ? " desc" : "";
        return " order by " + column + direction + ", id" + direction;
    }

    /** What comes after a key: {@code (column, id) > (?, ?)}. */
    String after() {
        return "(" + column + ", id) " + (descending ? "<" : ">") + " (?, ?)";
    }

    String keyOf(CaseRow last) {
        return switch (this) {
                    case SIGNALLED -> last.signalledAt().toString();
                    case NEEDED -> last.neededBy().toString();
                    case PHASE -> last.phaseSince().toString();
                    case NAME -> last.codeName();
                }
                + "~" + last.id();
    }

    /** The values of a key; empty for no key, and for a broken one: the first page is better than an error. */
    Optional<Object[]> values(String key) {
        int split = key == null ? -1 : key.lastIndexOf('~');
        if (split < 0) {
            return Optional.empty();
        }
        String value = key.substring(0, split);
        try {
            Object first =
                    switch (this) {
                        case SIGNALLED, PHASE -> QueryParameters.moment(value);
                        case NEEDED -> QueryParameters.day(value);
                        case NAME -> value;
                    };
            return Optional.of(new Object[] {first, UUID.fromString(key.substring(split + 1))});
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
