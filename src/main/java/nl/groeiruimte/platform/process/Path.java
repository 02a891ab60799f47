package nl.groeiruimte.platform.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of the model that a case has taken, in order. */
public class Path {

    /**
     * One visit of a step.
     *
     * @param step id of the step in the model
     * @param ended unless the case stands there
     * @param cancelled whether it was broken off
     */
    public record Visit(
            String step, Instant started, @Nullable Instant ended, boolean cancelled) {

        /** Whether the case stands here now. */
        public boolean current() {
            return ended == null;
        }
    }

    private final List<Visit> visits = new ArrayList<>();

    Path() {}

    void add(String step, Instant started, @Nullable Instant ended, boolean cancelled) {
        visits.add(new Visit(step, started, ended, cancelled));
    }

    /** All visits, oldest first. */
    public List<Visit> visits() {
        return Collections.unmodifiableList(visits);
    }
}
