package nl.groeiruimte.platform.security;

/** Codes of logins that are refused here, though the login server gave them. */
public final class LoginErrors {

    /** The person is in the groups of more than one agency. */
    public static final String SEVERAL_AGENCIES = "several_agencies";

    private LoginErrors() {}
}
