package nl.groeiruimte.platform.security;

import java.util.Locale;
import java.util.Optional;

/** A role as it stands in the token's {@code roles} claim. */
public enum Role {
    TASKFORCE,
    COORDINATOR,
    MINISTRY,
    PARTNER,
    ADMINISTRATOR,
    /** An agency's own system, by client credentials. */
    AGENCY_SYSTEM,
    /** Background work: moves cases, never reads an identity. No token can carry it. */
    SYSTEM,
    /** Reads and writes the sessions of logins, nothing else. No token can carry it. */
    SESSION_KEEPER;

    /** The role's name in tokens and in the database, such as {@code agency-system}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The authority that Spring Security checks, such as {@code ROLE_TASKFORCE}. */
    public String authority() {
        return "ROLE_" + name();
    }

    static Optional<Role> ofClaim(String claim) {
        for (Role role : values()) {
            if (role != SYSTEM && role != SESSION_KEEPER && role.code().equals(claim)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
