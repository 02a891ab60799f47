package nl.groeiruimte.platform.directory;

/**
 * A client of an agency gets a new secret, in the transaction under way; the one before is worth nothing then.
 *
 * @param clientId the name that its system logs in with
 * @param by subject of who had it made
 */
public record ApiSecretRenewed(String agency, String clientId, String by) {}
