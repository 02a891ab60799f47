package nl.groeiruimte.security;

import java.time.Instant;
import java.util.List;

/**
 * Somebody who logged in at least once.
 *
 * @param agency    code of the agency or partner; null for who belongs to none
 * @param roles     codes of the roles at the last login, such as {@code taskforce}
 * @param lastLogin when that was
 */
public record Person(String name, String agency, List<String> roles, Instant lastLogin) {
}
