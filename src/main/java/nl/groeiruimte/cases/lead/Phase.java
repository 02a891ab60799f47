package nl.groeiruimte.cases.lead;

/** The phases in the life of a lead, in their order. */
public enum Phase {
    SIGNAL("signal"),
    ARTICULATION("articulation"),
    OWN_REGION("own-region"),
    CROSS_REGION("cross-region"),
    RESOLUTION("resolution"),
    LEARNING("learning"),
    CLOSED("closed");

    private final String code;

    Phase(String code) {
        this.code = code;
    }

    /** The phase's name in the database, the API and the model, such as {@code own-region}. */
    public String code() {
        return code;
    }

    /**
     * The phase with this code.
     *
     * @throws IllegalArgumentException for an unknown code
     */
    public static Phase of(String code) {
        for (Phase phase : values()) {
            if (phase.code.equals(code)) {
                return phase;
            }
        }
        throw new IllegalArgumentException("no phase " + code);
    }
}
