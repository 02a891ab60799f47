package nl.groeiruimte.supply.fact;

import java.time.LocalDate;

/** What the supply says of one fact. Unknown is an answer of its own: neither zero nor no. */
public sealed interface Knowledge {

    /** The value as it is now; its type is that of {@link DeclaredFact#type()}. */
    record Known(Object value, Provenance provenance) implements Knowledge {}

    /**
     * A value that will hold from a day on.
     *
     * @param from first day; for a fact that is a day, the value itself
     */
    record Expected(Object value, LocalDate from, Provenance provenance) implements Knowledge {}

    /** Nobody filled it in. */
    record Unknown() implements Knowledge {}

    /** Nobody filled it in. */
    Knowledge UNKNOWN = new Unknown();
}
