package nl.groeiruimte.desk.taskpage;

import java.util.Locale;
import java.util.Set;
import nl.groeiruimte.cases.errand.Errands;
import nl.groeiruimte.platform.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What somebody gave another to do, and what came of it. */
@Component
class ErrandBackground implements Background {

    private final Errands errands;

    ErrandBackground(Errands errands) {
        this.errands = errands;
    }

    @Override
    public Set<String> forms() {
        return Set.of("do-errand", "answer-errand", "read-errand", "chase-errand");
    }

    @Override
    public void describe(Task task, Model model, Locale locale) {
        model.addAttribute("errand", errands.find(task.context().subjectId()).orElse(null));
    }
}
