package nl.groeiruimte.supply.instrument;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Facts that are shown and asked together, in this order. */
public enum InstrumentGroup {
    WHAT,
    WHOM,
    MONEY,
    TIME,
    TERMS;

    /** The name in message keys, such as {@code money}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its facts, in order. */
    public List<InstrumentFact> facts() {
        return Arrays.stream(InstrumentFact.values())
                .filter(fact -> fact.group() == this)
                .toList();
    }
}
