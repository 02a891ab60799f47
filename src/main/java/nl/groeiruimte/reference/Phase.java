package nl.groeiruimte.reference;

import java.util.List;
import java.util.stream.Stream;

/**
 * The phases in the life of a lead, in their order. All but the last are a sub-process {@code phase-<code>} of the
 * model.
 */
public enum Phase implements Coded {
    SIGNAL("signal"),
    ARTICULATION("articulation"),
    OWN_REGION("own-region"),
    CROSS_REGION("cross-region"),
    RESOLUTION("resolution"),
    LEARNING("learning"),
    CLOSED("closed");

    /** The codes of all phases, in their order. */
    public static final List<String> CODES = Coded.codes(values());

    /** The phases in which there is work, in their order. */
    public static final List<Phase> WORKING =
            Stream.of(values()).filter(phase -> phase != CLOSED).toList();

    /** The phases between the portfolio and what was learned: the growth is expected. */
    public static final List<Phase> EXPECTING = List.of(ARTICULATION, OWN_REGION, CROSS_REGION, RESOLUTION);

    private final String code;

    Phase(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The id of its sub-process in the model. */
    public String activity() {
        return "phase-" + code;
    }

    /**
     * The phase with this code.
     *
     * @throws IllegalArgumentException for an unknown code
     */
    public static Phase of(String code) {
        return Coded.of(Phase.class, code);
    }

    /**
     * The phase of this sub-process.
     *
     * @throws IllegalArgumentException when no phase has it
     */
    public static Phase ofActivity(String activity) {
        return WORKING.stream()
                .filter(phase -> phase.activity().equals(activity))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no phase " + activity));
    }
}
