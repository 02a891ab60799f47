package nl.groeiruimte.reports.forecast;

import java.util.List;
import nl.groeiruimte.reference.Phase;

/** Where a case can be on its way to the targets, and where it can go from there. */
enum PipelineStep {
    SIGNAL,
    ARTICULATION,
    OWN_REGION,
    CROSS_REGION,
    /** Nothing was chosen yet, or what was chosen fell through. */
    CHOOSING,
    /** A place in another region was chosen. */
    TO_OTHER,
    /** A place in the own region was chosen. */
    TO_OWN,
    REALISED_OTHER,
    REALISED_OWN,
    /** Ended, or about to, without growth in the Netherlands. */
    GONE;

    /** Where a case goes from here, most likely first. */
    List<PipelineStep> next() {
        return switch (this) {
            case SIGNAL -> List.of(ARTICULATION, GONE);
            case ARTICULATION -> List.of(OWN_REGION, GONE);
            case OWN_REGION -> List.of(CROSS_REGION, CHOOSING, GONE);
            case CROSS_REGION -> List.of(CHOOSING, GONE);
            case CHOOSING -> List.of(TO_OTHER, TO_OWN, GONE);
            case TO_OTHER -> List.of(REALISED_OTHER, CHOOSING, GONE);
            case TO_OWN -> List.of(REALISED_OWN, CHOOSING, GONE);
            case REALISED_OTHER, REALISED_OWN, GONE -> List.of();
        };
    }

    /** The step of a case in this phase, as long as nothing more is known of it. */
    static PipelineStep of(String phase) {
        return switch (Phase.of(phase)) {
            case SIGNAL -> SIGNAL;
            case ARTICULATION -> ARTICULATION;
            case OWN_REGION -> OWN_REGION;
            case CROSS_REGION -> CROSS_REGION;
            case RESOLUTION -> CHOOSING;
            case LEARNING, CLOSED -> GONE;
        };
    }
}
