package nl.groeiruimte.desk.casepage;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.errand.Errand;
import nl.groeiruimte.cases.errand.Errands;
import nl.groeiruimte.platform.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The tasks of one's own of a case: what the open ones ask, also those with others, and what came of the rest. */
@Component
class CaseErrands {

    private final Errands errands;

    CaseErrands(Errands errands) {
        this.errands = errands;
    }

    /** @param tasks the open tasks that the page shows: what they are about needs no place of its own */
    void describe(UUID leadId, List<Task> tasks, Model model) {
        Set<UUID> shown =
                tasks.stream().map(Task::subjectId).filter(Objects::nonNull).collect(Collectors.toSet());
        List<Errand> found = errands.of(leadId);
        model.addAttribute("errandOfTask", found.stream().collect(Collectors.toMap(Errand::id, Function.identity())));
        model.addAttribute(
                "errandsElsewhere",
                found.stream()
                        .filter(errand -> errand.open() && !shown.contains(errand.id()))
                        .toList());
        model.addAttribute(
                "errandsOver", found.stream().filter(errand -> !errand.open()).toList());
    }
}
