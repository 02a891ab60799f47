package nl.groeiruimte.platform.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks something of the system.
 *
 * @param subject the token's subject; {@code system} for background work
 * @param name the name that colleagues read, never empty
 * @param agency code of the agency or partner; the ministry, some administrators and the system have none
 * @param roles at least one
 */
public record Asker(String subject, String name, @Nullable String agency, Set<Role> roles) {

    /** Background work, which may move cases but never reads an identity. */
    public static final Asker SYSTEM = new Asker("system", "Groeiruimte", null, Set.of(Role.SYSTEM));

    /** What keeps the logins' sessions, and sees nothing else. */
    static final Asker SESSIONS = new Asker("sessions", "Groeiruimte", null, Set.of(Role.SESSION_KEEPER));

    /**
     * The agency of who works for one, as taskforce members, partners and agencies' systems all do.
     *
     * @throws NullPointerException for others
     */
    public String ownAgency() {
        return Objects.requireNonNull(agency, "nobody of an agency asks");
    }

    /** Whether the asker has this role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the asker works for this agency as a taskforce member or as its system. */
    public boolean worksFor(@Nullable String agencyCode) {
        return agencyCode != null && agencyCode.equals(agency) && (is(Role.TASKFORCE) || is(Role.AGENCY_SYSTEM));
    }

    /**
     * The inboxes whose tasks this asker does: that of the agency or partner, the coordinator's, the ministry's; often
     * one, or none.
     */
    public List<String> inboxes() {
        List<String> inboxes = new ArrayList<>();
        if (agency != null && roles.stream().anyMatch(Role::member)) {
            inboxes.add(agency);
        }
        Role.OF_PEOPLE.stream()
                .filter(role -> role.office() && is(role))
                .map(Role::code)
                .forEach(inboxes::add);
        return List.copyOf(inboxes);
    }

    /** Code of the inbox that the coordinator works from. */
    public static final String COORDINATOR_INBOX = "coordinator";

    /** Code of the inbox that the ministry works from. */
    public static final String MINISTRY_INBOX = "ministry";
}
