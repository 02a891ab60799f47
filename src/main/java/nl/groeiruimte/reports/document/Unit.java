package nl.groeiruimte.reports.document;

/** What a number in a report counts. */
public enum Unit {
    /** Bilingual, not a number. */
    TEXT,
    /** Whole number of cases, propositions or jobs. */
    COUNT,
    /** Euros, with two decimals. */
    EUR,
    /** Months, with one decimal. */
    MONTHS,
    /** Calendar days. */
    DAYS
}
