package nl.groeiruimte.confidentiality;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import nl.groeiruimte.support.KeycloakAdmin;

/** All principals, each logged in once. */
final class Visitors {

    private final String address;
    private final Inspection inspection;
    private final Map<Principal, Visitor> visitors = new EnumMap<>(Principal.class);

    Visitors(String address, Inspection inspection) {
        this.address = address;
        this.inspection = inspection;
        for (Principal who : Principal.values()) {
            if (who.newcomer()) {
                String[] roles = who.role.split(",");
                String user = KeycloakAdmin.createUser(who.username, roles[0], who.agency);
                Arrays.stream(roles).skip(1).forEach(role -> KeycloakAdmin.addRole(user, role));
            }
            visitors.put(who, who.person() ? anew(who).logIn() : anew(who));
        }
    }

    Visitor of(Principal who) {
        return visitors.get(who);
    }

    /** Another browser of the same person, without any cookie. */
    Visitor anew(Principal who) {
        return new Visitor(who, address, inspection);
    }
}
