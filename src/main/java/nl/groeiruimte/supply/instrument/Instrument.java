package nl.groeiruimte.supply.instrument;

import java.time.LocalDate;
import nl.groeiruimte.supply.fact.Freshness;
import nl.groeiruimte.supply.fact.Knowledge;
import nl.groeiruimte.supply.fact.Upkeep;
import nl.groeiruimte.supply.fact.Windows;
import org.jspecify.annotations.Nullable;

/**
 * A fund, loan, guarantee, subsidy, tax relief, guidance or network that helps a company to pay for its growth.
 *
 * @param code name in addresses and files; never changes
 * @param keeper code of the agency, or of Invest-NL, that keeps it; see {@link InstrumentKeeper}
 * @param onRouteMap whether its keeper wants it on the public route map
 */
public record Instrument(
        String code, String name, String keeper, boolean onRouteMap, InstrumentFacts facts, Upkeep upkeep) {

    /** What the supply says of a fact: known now, otherwise expected, otherwise unknown. */
    public Knowledge fact(InstrumentFact fact) {
        return facts.get(fact);
    }

    /** What holds of a fact on a day. */
    public Knowledge fact(InstrumentFact fact, LocalDate day) {
        return facts.on(fact, day);
    }

    /** When its keeper last confirmed the facts, if that was done. */
    public @Nullable LocalDate confirmedOn() {
        return upkeep.confirmedOn();
    }

    /** The day from which on nobody can ask it any more, if it ends. */
    public @Nullable LocalDate withdrawnOn() {
        return upkeep.withdrawnOn();
    }

    /** Grows with every change of it. */
    public int version() {
        return upkeep.version();
    }

    /** Whether it can still be asked on a day. */
    public boolean available(LocalDate day) {
        return withdrawnOn() == null || withdrawnOn().isAfter(day);
    }

    /** How long ago its keeper confirmed the facts. */
    public Freshness freshness(LocalDate today) {
        return upkeep.freshness(today);
    }

    /** Whole months since its keeper confirmed the facts; 0 when that was never done. */
    public long monthsSinceConfirmed(LocalDate today) {
        return upkeep.monthsSinceConfirmed(today);
    }

    /** When one can ask it, if that is known. */
    public @Nullable Windows windows() {
        return facts.windows(InstrumentFact.WINDOWS);
    }
}
