package nl.groeiruimte.cases.lead;

/**
 * What kind of thing a detail of an event is. Every reader of events says of each type whether and how it shows it, by
 * a switch without a default: a new type does not compile before each of them has decided. There is none for what
 * people write, which stays in tables of its own.
 */
public enum DetailType {
    /** One or more codes of a list, with commas or blanks between. */
    CODE,
    /** Kinds of room, each with the code of its cause: {@code space:no-land,energy:grid-congestion}. */
    CAUSES,
    /** A day, as ISO 8601 writes it. */
    DAY,
    /** One or more agencies or partners, by their codes, with commas between. */
    AGENCY,
    /** A site, by its code. */
    SITE,
    /** A whole number: a count or a version. */
    NUMBER,
    /** The name of a member of staff. */
    PERSON
}
