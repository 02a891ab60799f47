package nl.groeiruimte.stewardship.records;

import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.Role;

/**
 * Which of the two people somebody can be.
 *
 * @param administrator may propose for every agency
 * @param member may decide for the own agency
 */
record DestructionRole(boolean administrator, boolean member) {

    static DestructionRole of(Asker asker) {
        return new DestructionRole(asker.is(Role.ADMINISTRATOR), asker.is(Role.TASKFORCE));
    }
}
