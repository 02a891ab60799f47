package nl.groeiruimte.desk.casepage;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.errand.Errand;
import nl.groeiruimte.cases.errand.Errands;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The tasks of one's own of a case: those that are open with their words, and those that are over. */
@Component
class CaseErrands {

    private final Errands errands;

    CaseErrands(Errands errands) {
        this.errands = errands;
    }

    void describe(SeenCase seen, Model model) {
        Map<Boolean, List<Errand>> found =
                errands.of(seen.id()).stream().collect(Collectors.partitioningBy(Errand::open));
        Map<UUID, Errand> byId = found.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(Errand::id, Function.identity()));
        model.addAttribute("errandsOpen", found.get(true));
        model.addAttribute("errandsOver", found.get(false));
        model.addAttribute("errandOfTask", byId);
    }
}
