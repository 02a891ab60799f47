package nl.groeiruimte.platform.security;

import java.time.Instant;
import java.util.List;

/**
 * Somebody who may log in, or did.
 *
 * @param subject the person's subject at the login server
 * @param agency code of the agency or partner; null for who belongs to none
 * @param severalAgencies whether the login server has this person with more than one agency, and so nobody lets them in
 * @param roles codes of the roles, such as {@code taskforce}; as the login server has them, else as of the last login
 * @param active whether the login server lets this person in
 * @param lastLogin null before the first
 */
public record Person(
        String subject,
        String name,
        String agency,
        boolean severalAgencies,
        List<String> roles,
        boolean active,
        Instant lastLogin) {}
