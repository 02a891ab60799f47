package nl.groeiruimte.supply.instrument;

import java.util.List;
import nl.groeiruimte.supply.fact.KnownFacts;

/** What is known of an instrument: each fact known, expected from a day on, or unknown. */
public final class InstrumentFacts extends KnownFacts<InstrumentFact> {

    private static final List<InstrumentFact> ALL = List.of(InstrumentFact.values());

    /** Nothing is known. */
    public static final InstrumentFacts UNKNOWN = builder().build();

    private InstrumentFacts(Builder<InstrumentFact, ?> from) {
        super(from);
    }

    /** To put together what is known of an instrument. */
    public static Builder<InstrumentFact, InstrumentFacts> builder() {
        return new Builder<>(ALL.size(), InstrumentFacts::new);
    }

    @Override
    public Builder<InstrumentFact, InstrumentFacts> but() {
        return new Builder<>(this, InstrumentFacts::new);
    }

    @Override
    public List<InstrumentFact> all() {
        return ALL;
    }
}
