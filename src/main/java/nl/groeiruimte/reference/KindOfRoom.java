package nl.groeiruimte.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The kinds of room that a company can lack, in the order in which they are shown. Each has a form
 * {@code articulate-<code>} and a task of that name in the model, its words in {@code messages/codes}, its weights in
 * {@code match-weights}, and its fields in {@code RequestField}.
 */
public enum KindOfRoom implements Coded {
    SPACE(
            "space",
            "causeSpace",
            Cause.NO_LAND,
            Cause.BUILDING_TOO_SMALL,
            Cause.ENVIRONMENTAL_ZONE,
            Cause.PERMITS,
            Cause.ACCESSIBILITY,
            Cause.PRICE,
            Cause.OTHER),
    CAPITAL(
            "capital",
            "causeCapital",
            Cause.NO_LEAD_INVESTOR,
            Cause.TICKET_TOO_LARGE,
            Cause.TOO_EARLY,
            Cause.OWN_SHARE,
            Cause.FINANCING,
            Cause.BUILDING_TOO_SMALL,
            Cause.PRICE,
            Cause.PERMITS,
            Cause.OTHER),
    TALENT(
            "talent",
            "causeTalent",
            Cause.TALENT_SHORTAGE,
            Cause.HOUSING_SHORTAGE,
            Cause.ACCESSIBILITY,
            Cause.PRICE,
            Cause.OTHER),
    HOUSING_ACCESS(
            "housing-access",
            "causeHousingAccess",
            Cause.HOUSING_SHORTAGE,
            Cause.ACCESSIBILITY,
            Cause.PERMITS,
            Cause.ENVIRONMENTAL_ZONE,
            Cause.NO_LAND,
            Cause.PRICE,
            Cause.OTHER),
    ENERGY(
            "energy",
            "causeEnergy",
            Cause.GRID_CONGESTION,
            Cause.PERMITS,
            Cause.ENVIRONMENTAL_ZONE,
            Cause.NO_LAND,
            Cause.PRICE,
            Cause.OTHER);

    /** The codes of all kinds, in their order. */
    public static final List<String> CODES = Coded.codes(values());

    private final String code;
    private final String causeField;
    private final List<Cause> causes;

    KindOfRoom(String code, String causeField, Cause... causes) {
        this.code = code;
        this.causeField = causeField;
        this.causes = List.of(causes);
    }

    @Override
    public String code() {
        return code;
    }

    /** Codes of kinds in their order, whatever the order in which they were written down. */
    public static List<String> inOrder(List<String> kinds) {
        return CODES.stream().filter(kinds::contains).toList();
    }

    /** The same of what is known by kind. */
    public static <T> Map<String, T> inOrder(Map<String, T> byKind) {
        Map<String, T> ordered = new LinkedHashMap<>();
        CODES.stream().filter(byKind::containsKey).forEach(kind -> ordered.put(kind, byKind.get(kind)));
        return ordered;
    }

    /** The kind with this code; empty when there is none. */
    public static Optional<KindOfRoom> find(String code) {
        return Coded.find(KindOfRoom.class, code);
    }

    /** The form in which it is worked out, and the task of the model that asks for it. */
    public String form() {
        return "articulate-" + code;
    }

    /** The field that asks for the main cause, in the forms that record what stands in the way. */
    public String causeField() {
        return causeField;
    }

    /** What can stand in the way of it, in the order of the forms. */
    public List<Cause> causes() {
        return causes;
    }

    /** The name by which forms know the list of its causes ({@code valuesKey}). */
    public String causeList() {
        return "causes-of-" + code;
    }
}
