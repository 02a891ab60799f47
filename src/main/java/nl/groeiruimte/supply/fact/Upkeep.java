package nl.groeiruimte.supply.fact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How something on offer is kept.
 *
 * @param confirmedOn when who keeps it last confirmed the facts, if they did
 * @param confirmedBy name of the person who did
 * @param withdrawnOn when it was taken out of the supply, if it was
 * @param version grows with every change of it
 * @param revision grows with every change of any
 */
public record Upkeep(
        @Nullable LocalDate confirmedOn,
        @Nullable String confirmedBy,
        @Nullable LocalDate withdrawnOn,
        int version,
        long revision) {

    /** Of what nobody confirmed or changed yet. */
    public static final Upkeep NEW = new Upkeep(null, null, null, 0, 0);

    /** How long ago the facts were confirmed. */
    public Freshness freshness(LocalDate today) {
        if (confirmedOn == null) {
            return Freshness.NEVER;
        }
        return confirmedOn.isBefore(today.minusMonths(Freshness.MONTHS)) ? Freshness.STALE : Freshness.FRESH;
    }

    /** Whole months since the facts were confirmed; 0 when they never were. */
    public long monthsSinceConfirmed(LocalDate today) {
        return confirmedOn == null ? 0 : ChronoUnit.MONTHS.between(confirmedOn, today);
    }
}
