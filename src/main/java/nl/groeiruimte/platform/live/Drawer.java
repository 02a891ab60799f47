package nl.groeiruimte.platform.live;

import java.util.UUID;

/**
 * In which of many drawers something lies that changes. A notification names drawers and nothing else: who listens at
 * the database learns neither of a case nor of an agency, and a page whose drawer holds another thing too only looks
 * once more.
 */
final class Drawer {

    private static final int DRAWERS = 8192;

    private Drawer() {}

    static int ofInbox(String inbox) {
        return Math.floorMod(inbox.hashCode() * 31 + 7, DRAWERS);
    }

    static int ofAgency(String agency) {
        return Math.floorMod(agency.hashCode() * 31 + 13, DRAWERS);
    }

    static int ofCase(UUID leadId) {
        return Math.floorMod(leadId.hashCode(), DRAWERS);
    }
}
