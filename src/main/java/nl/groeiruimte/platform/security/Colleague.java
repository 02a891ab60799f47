package nl.groeiruimte.platform.security;

/**
 * Somebody to whom work can be handed.
 *
 * @param subject the person's subject at the login server
 * @param name the name that colleagues read
 */
public record Colleague(String subject, String name) {}
