package nl.groeiruimte.reference;

/** What stands in the way of room; each kind of room names which of these can ({@link KindOfRoom#causes}). */
public enum Cause implements Coded {
    GRID_CONGESTION("grid-congestion"),
    NO_LAND("no-land"),
    ENVIRONMENTAL_ZONE("environmental-zone"),
    PERMITS("permits"),
    BUILDING_TOO_SMALL("building-too-small"),
    PRICE("price"),
    TALENT_SHORTAGE("talent-shortage"),
    HOUSING_SHORTAGE("housing-shortage"),
    ACCESSIBILITY("accessibility"),
    NO_LEAD_INVESTOR("no-lead-investor"),
    TICKET_TOO_LARGE("ticket-too-large"),
    TOO_EARLY("too-early"),
    OWN_SHARE("own-share"),
    FINANCING("financing"),
    OTHER("other");

    private final String code;

    Cause(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
