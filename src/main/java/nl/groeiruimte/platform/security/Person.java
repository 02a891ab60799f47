package nl.groeiruimte.platform.security;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may log in, or did.
 *
 * @param subject the person's subject at the login server
 * @param agency code of the agency or partner, for who belongs to one
 * @param severalAgencies whether the login server has this person with more than one agency, and so nobody lets them in
 * @param roles codes of the roles, such as {@code taskforce}; as the login server has them, else as of the last login
 * @param active whether the login server lets this person in
 * @param lastLogin the latest, if there was one
 */
public record Person(
        String subject,
        String name,
        @Nullable String agency,
        boolean severalAgencies,
        List<String> roles,
        boolean active,
        @Nullable Instant lastLogin) {}
