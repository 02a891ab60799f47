package nl.groeiruimte.cases.lead;

import java.util.Locale;

/** What an event is about, for who chooses among many; in the order of a case's life. */
public enum EventMatter {
    SIGNAL,
    CASE,
    REQUEST,
    SITES,
    /** Other regions are asked, and answer. */
    ASKING,
    /** Who learns which company it is. */
    NAME,
    /** Partners and errands. */
    OTHERS,
    OUTCOME,
    /** How long data is kept. */
    RECORDS;

    /** As it stands in the keys of messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
