package nl.groeiruimte.desk.casepage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.groeiruimte.platform.process.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The way of a case through the process in words. Only steps that a message {@code step.<id>} names are worth telling.
 */
@Component
class StepList {

    /**
     * One step, or the same step several times at once, as when three regions are asked.
     *
     * @param state {@code done}, {@code now} or {@code cancelled}
     * @param started of the first
     * @param ended of the last; none while the case stands there
     */
    record Step(
            String name,
            String state,
            Instant started,
            @Nullable Instant ended,
            int times) {

        private boolean same(Step next) {
            return name.equals(next.name) && state.equals(next.state);
        }

        private Step and(Step next) {
            boolean later = ended != null && next.ended != null && next.ended.isAfter(ended);
            return new Step(name, state, started, later ? next.ended : ended, times + 1);
        }
    }

    private final MessageSource messages;

    StepList(MessageSource messages) {
        this.messages = messages;
    }

    List<Step> of(Path path, Locale locale) {
        List<Step> steps = new ArrayList<>();
        for (Path.Visit visit : path.visits()) {
            String name = messages.getMessage("step." + visit.step(), null, "", locale);
            if (name == null || name.isEmpty()) {
                continue;
            }
            Step step = new Step(name, state(visit), visit.started(), visit.ended(), 1);
            int last = steps.size() - 1;
            if (last >= 0 && steps.get(last).same(step)) {
                steps.set(last, steps.get(last).and(step));
            } else {
                steps.add(step);
            }
        }
        return steps;
    }

    private static String state(Path.Visit visit) {
        if (visit.current()) {
            return "now";
        }
        return visit.cancelled() ? "cancelled" : "done";
    }
}
