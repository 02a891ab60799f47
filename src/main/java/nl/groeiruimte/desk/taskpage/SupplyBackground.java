package nl.groeiruimte.desk.taskpage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.groeiruimte.platform.task.Task;
import nl.groeiruimte.supply.instrument.Instruments;
import nl.groeiruimte.supply.site.Site;
import nl.groeiruimte.supply.site.Sites;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The sites that an agency is asked to confirm, those not confirmed for longest first. */
@Component
class SupplyBackground implements Background {

    private static final int MOST = 200;

    private final Sites sites;
    private final Instruments instruments;
    private final Clock clock;

    SupplyBackground(Sites sites, Instruments instruments, Clock clock) {
        this.sites = sites;
        this.instruments = instruments;
        this.clock = clock;
    }

    @Override
    public Set<String> forms() {
        return Set.of("confirm-supply");
    }

    @Override
    public void describe(Task task, Model model, Locale locale) {
        List<Site> own = sites.leastConfirmed(task.inbox(), MOST);
        model.addAttribute("sites", own);
        model.addAttribute("moreSites", own.size() < MOST ? 0 : sites.available(task.inbox()) - own.size());
        model.addAttribute("instruments", instruments.leastConfirmed(task.inbox(), MOST));
        model.addAttribute("today", LocalDate.now(clock));
    }
}
