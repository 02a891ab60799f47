package nl.groeiruimte.reference;

/** What a company can choose, as the form asks it, and the outcome that follows. */
public enum CompanyChoice implements Coded {
    PROPOSITION("proposition", Outcome.OTHER_REGION),
    OWN_REGION("own-region", Outcome.OWN_REGION),
    NONE("none", Outcome.NO_PROPOSITION),
    ABROAD("abroad", Outcome.ABROAD);

    private final String code;
    private final Outcome outcome;

    CompanyChoice(String code, Outcome outcome) {
        this.code = code;
        this.outcome = outcome;
    }

    @Override
    public String code() {
        return code;
    }

    /** What becomes of the case when the company chooses so. */
    public Outcome outcome() {
        return outcome;
    }

    /**
     * The choice with this code.
     *
     * @throws IllegalArgumentException for an unknown code
     */
    public static CompanyChoice of(String code) {
        return Coded.of(CompanyChoice.class, code);
    }
}
