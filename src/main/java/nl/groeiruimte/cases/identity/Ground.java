package nl.groeiruimte.cases.identity;

import java.util.Locale;

/** On what ground somebody reads who a company is. The database judges whether it is there, at each reading. */
public enum Ground {
    /** As a taskforce member of the agency that registered the company. */
    ORIGIN,
    /** As a taskforce member of a region to which the company consented, while that lasts. */
    DISCLOSED;

    /** The ground's name in the database and the ledger, such as {@code origin}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Ground of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
