package nl.groeiruimte.reference;

/** What a company can consent to. */
public enum ConsentedUse implements Coded {
    /** Sending a blind profile. */
    BLIND_PROFILE("blind-profile"),
    /** Telling in a blind profile in which province the company is, or which agency asks. */
    ORIGIN_SHOWN("origin-shown"),
    /** Asking a partner. */
    ASK_PARTNERS("ask-partners"),
    /** Showing the name to a region, after a consent for that region. */
    IDENTITY_AFTER_CONSENT("identity-after-consent"),
    /** Counting in the figures. */
    FIGURES("figures");

    private final String code;

    ConsentedUse(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
