package nl.groeiruimte.desk.casepage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.groeiruimte.platform.process.LeadProcess;
import nl.groeiruimte.platform.process.ModelText;
import nl.groeiruimte.platform.process.Path;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The process as a picture and in words, with the way that the case took. */
@Component
class ProcessTab implements CaseTab {

    private final LeadProcess process;
    private final ModelText model;
    private final StepList steps;

    ProcessTab(LeadProcess process, ModelText model, StepList steps) {
        this.process = process;
        this.model = model;
        this.steps = steps;
    }

    @Override
    public String key() {
        return "process";
    }

    @Override
    public boolean forOriginOnly() {
        return false;
    }

    @Override
    public void describe(SeenCase seen, Map<String, String> query, Model page, Locale locale) {
        Path path = process.path(seen.id());
        List<String> current = path.visits().stream()
                .filter(Path.Visit::current)
                .map(Path.Visit::step)
                .distinct()
                .toList();
        Stream<String> visited = path.visits().stream()
                .filter(visit -> !visit.current() && !visit.cancelled())
                .map(Path.Visit::step)
                .filter(step -> !current.contains(step));
        page.addAttribute("current", current);
        page.addAttribute(
                "done",
                Stream.concat(visited, model.flowsTaken(path).stream())
                        .distinct()
                        .toList());
        page.addAttribute("steps", steps.of(path, locale));
    }
}
