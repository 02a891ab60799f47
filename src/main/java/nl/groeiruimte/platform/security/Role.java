package nl.groeiruimte.platform.security;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A role as it stands in the token's {@code roles} claim, with what hangs on it. */
public enum Role {
    TASKFORCE(Holder.MEMBER),
    COORDINATOR(Holder.OFFICE),
    MINISTRY(Holder.OFFICE),
    /** Answers what case leads ask of the own organisation. */
    PARTNER(Holder.MEMBER),
    ADMINISTRATOR(Holder.PERSON),
    /** An agency's own system, by client credentials. */
    AGENCY_SYSTEM(Holder.SYSTEM_OF_AN_AGENCY),
    /** Background work: moves cases, never reads an identity. No token can carry it. */
    SYSTEM(Holder.NOBODY),
    /** Reads and writes the sessions of logins, nothing else. No token can carry it. */
    SESSION_KEEPER(Holder.NOBODY);

    /** Who can have a role. */
    private enum Holder {
        /** A person who does the tasks of the own agency or partner; without one the role says nothing. */
        MEMBER,
        /** A person who does the tasks of an inbox of that name. */
        OFFICE,
        /** A person without an inbox. */
        PERSON,
        SYSTEM_OF_AN_AGENCY,
        NOBODY
    }

    /** The roles that people log in with, in the order in which they are listed. */
    public static final List<Role> OF_PEOPLE =
            Stream.of(values()).filter(Role::person).toList();

    private static final Map<String, Role> OF_CLAIMS = Stream.of(values())
            .filter(role -> role.holder != Holder.NOBODY)
            .collect(Collectors.toUnmodifiableMap(Role::code, Function.identity()));

    private final Holder holder;
    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    Role(Holder holder) {
        this.holder = holder;
    }

    /** The role's name in tokens and in the database, such as {@code agency-system}. */
    public String code() {
        return code;
    }

    /** The authority that Spring Security checks, such as {@code ROLE_TASKFORCE}. */
    public String authority() {
        return "ROLE_" + name();
    }

    /** Whether whoever has it does the tasks of the own agency or partner. */
    public boolean member() {
        return holder == Holder.MEMBER;
    }

    /** Whether whoever has it does the tasks of some inbox. */
    public boolean hasInbox() {
        return member() || office();
    }

    /** Whether the role has an inbox of its own, with its code. */
    boolean office() {
        return holder == Holder.OFFICE;
    }

    /** Whether it says nothing of somebody who is of no agency or partner. */
    boolean ofOrganisation() {
        return member() || holder == Holder.SYSTEM_OF_AN_AGENCY;
    }

    private boolean person() {
        return hasInbox() || holder == Holder.PERSON;
    }

    static Optional<Role> ofClaim(String claim) {
        return Optional.ofNullable(OF_CLAIMS.get(claim));
    }
}
