package nl.groeiruimte.cases.lead;

/** How a lead can end. */
public enum Outcome {
    OWN_REGION("own-region"),
    OTHER_REGION("other-region"),
    /** Nowhere in the Netherlands: a signal for policy. */
    NO_PROPOSITION("no-proposition"),
    ABROAD("abroad"),
    WITHDRAWN("withdrawn"),
    DECLINED("declined");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    /** The outcome's name in the database and the API, such as {@code other-region}. */
    public String code() {
        return code;
    }

    /**
     * The outcome with this code.
     *
     * @throws IllegalArgumentException for an unknown code
     */
    public static Outcome of(String code) {
        for (Outcome outcome : values()) {
            if (outcome.code.equals(code)) {
                return outcome;
            }
        }
        throw new IllegalArgumentException("no outcome " + code);
    }
}
