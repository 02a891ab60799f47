package nl.groeiruimte.cases.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a ledger somebody wants to see; what is not given is no condition.
 *
 * @param person subject of who read
 * @param agency code of that person's agency
 * @param action such as {@code read}
 * @param from first day, in the Netherlands
 * @param to last day
 */
public record LedgerFilter(
        @Nullable String person,
        @Nullable String agency,
        @Nullable String action,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** All lines. */
    public static final LedgerFilter ALL = new LedgerFilter(null, null, null, null, null);
}
