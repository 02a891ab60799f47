package nl.groeiruimte.cases.comparison;

/** Who can tell what is not known of a site, the nearest first. */
public enum Teller {
    /** The agency that keeps the site. */
    AGENCY("agency"),
    GRID_OPERATOR("grid-operator"),
    MUNICIPALITY("municipality");

    private final String code;

    Teller(String code) {
        this.code = code;
    }

    /** The name in stored shortlists and in the messages {@code case.fit.unknown.…}. */
    public String code() {
        return code;
    }
}
