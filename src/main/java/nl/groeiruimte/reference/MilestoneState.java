package nl.groeiruimte.reference;

/** How it stands with the growth at the chosen place. */
public enum MilestoneState implements Coded {
    CONTINUE("continue"),
    REALISED("realised"),
    FELL_THROUGH("fell-through");

    private final String code;

    MilestoneState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether a check said so. */
    public boolean is(String state) {
        return code.equals(state);
    }
}
