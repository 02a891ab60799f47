package nl.groeiruimte.platform.live;

import java.util.Set;

/**
 * A node said that something changed; published at each node, for other things that wait than open pages.
 *
 * @param drawers in which; empty when anything may have changed
 */
public record NewsHeard(Set<Integer> drawers) {

    /** Whether something may have happened in a case of this agency. */
    public boolean ofAgency(String agency) {
        return drawers.isEmpty() || drawers.contains(Drawer.ofAgency(agency));
    }
}
