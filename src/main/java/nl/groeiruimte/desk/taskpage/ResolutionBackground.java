package nl.groeiruimte.desk.taskpage;

import java.util.Locale;
import java.util.Set;
import nl.groeiruimte.cases.resolution.Resolutions;
import nl.groeiruimte.cases.shortlist.OwnRegion;
import nl.groeiruimte.platform.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the company chose, how far it is, and what stood in the way. */
@Component
class ResolutionBackground implements Background {

    private final Resolutions resolutions;
    private final OwnRegion ownRegion;

    ResolutionBackground(Resolutions resolutions, OwnRegion ownRegion) {
        this.resolutions = resolutions;
        this.ownRegion = ownRegion;
    }

    @Override
    public Set<String> forms() {
        return Set.of("follow-milestones", "record-realisation", "record-learning");
    }

    @Override
    public void describe(Task task, Model model, Locale locale) {
        model.addAttribute("resolution", resolutions.of(task.context().leadId()));
        model.addAttribute("bottlenecks", ownRegion.bottlenecks(task.context().leadId()));
    }
}
