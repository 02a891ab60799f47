package nl.groeiruimte.reference;

/** What kind of organisation takes part. */
public enum OrganisationKind implements Coded {
    REGIONAL_DEVELOPMENT_AGENCY("regional-development-agency"),
    NATIONAL_PARTNER("national-partner"),
    TRIPLE_HELIX("triple-helix");

    private final String code;

    OrganisationKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /**
     * The kind with this code.
     *
     * @throws IllegalArgumentException for an unknown code
     */
    public static OrganisationKind of(String code) {
        return Coded.of(OrganisationKind.class, code);
    }
}
