package nl.groeiruimte.confidentiality;

import java.util.Arrays;
import java.util.List;

/**
 * Whoever may ask something, seen from one case: the columns of the matrix. Regions without demo users, so that nobody
 * else's tests find these cases in an inbox.
 */
enum Principal {
    ANONYMOUS("anonymous", null, null, null),
    ORIGIN("origin", "proof.origin", "taskforce", "liof"),
    ASKED("asked", "proof.asked", "taskforce", "nom"),
    DISCLOSED("disclosed", "proof.disclosed", "taskforce", "rom-inwest"),
    REVOKED("revoked", "proof.revoked", "taskforce", "rom-utrecht"),
    EXPIRED("expired", "proof.expired", "taskforce", "impuls-zeeland"),
    UNRELATED("unrelated", "proof.unrelated", "taskforce", "oost-nl"),
    PARTNER("partner", "proof.partner", "partner", "invest-nl"),
    OTHER_PARTNER("other partner", "proof.other-partner", "partner", "nfia"),
    COORDINATOR("coordinator", "coordinator.marieke", "coordinator", "oost-nl"),
    COORDINATING_MEMBER("coordinating member", "proof.coordinating", "coordinator,taskforce", "oost-nl"),
    MINISTRY("ministry", "ministerie.pieter", "ministry", null),
    ADMINISTRATOR("administrator", "beheer.kim", "administrator", null),
    OWN_CLIENT("own client", null, "agency-system", "liof"),
    OTHER_CLIENT("other client", null, "agency-system", "oost-nl");

    /** The heading of this principal's column. */
    final String title;
    /** The login, or null for who has none. */
    final String username;
    /** The role's name in tokens and in the database; of several, with commas in between. */
    final String role;
    /** Code of the agency or partner, or null. */
    final String agency;

    Principal(String title, String username, String role, String agency) {
        this.title = title;
        this.username = username;
        this.role = role;
        this.agency = agency;
    }

    /** Whether it is somebody with a browser and a login. */
    boolean person() {
        return username != null;
    }

    /** Whether the account has to be made first; the others are demo users. */
    boolean newcomer() {
        return person() && username.startsWith("proof.");
    }

    /** Whether it is an agency's system with a bearer token. */
    boolean client() {
        return this == OWN_CLIENT || this == OTHER_CLIENT;
    }

    static List<Principal> people() {
        return Arrays.stream(values()).filter(Principal::person).toList();
    }

    static Principal titled(String title) {
        return Arrays.stream(values())
                .filter(principal -> principal.title.equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody is called " + title));
    }
}
