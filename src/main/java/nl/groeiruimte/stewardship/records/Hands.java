package nl.groeiruimte.stewardship.records;

import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.Role;

/**
 * Which of the two people somebody can be.
 *
 * @param administrator may propose for every agency
 * @param member may decide for the own agency
 */
record Hands(boolean administrator, boolean member) {

    static Hands of(Asker asker) {
        return new Hands(asker.is(Role.ADMINISTRATOR), asker.is(Role.TASKFORCE));
    }
}
