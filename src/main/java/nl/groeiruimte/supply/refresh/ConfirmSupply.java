package nl.groeiruimte.supply.refresh;

import java.util.List;
import java.util.Map;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.process.TaskContext;
import nl.groeiruimte.platform.process.UserTaskWork;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.supply.site.Sites;
import org.springframework.stereotype.Component;

/** An agency confirms all or some of its sites as they stand, or says why it confirms nothing now. */
@Component
class ConfirmSupply implements UserTaskWork {

    static final String FORM = "confirm-supply";

    private static final String SITES = "sites";

    /** So many sites can be ticked one by one; who keeps more confirms all, or the others on their own pages. */
    private static final int MOST = 200;

    private final Sites sites;
    private final Rounds rounds;
    private final CurrentAsker asker;

    ConfirmSupply(Sites sites, Rounds rounds, CurrentAsker asker) {
        this.sites = sites;
        this.rounds = rounds;
        this.asker = asker;
    }

    @Override
    public String form() {
        return FORM;
    }

    @Override
    public Options options(TaskContext task) {
        List<Option> own = sites.leastConfirmed(asker.get().agency(), MOST).stream()
                .map(site -> Option.of(site.code(), site.name() + ", " + site.municipality()))
                .toList();
        return Options.of(Map.of("ownSites", own));
    }

    @Override
    public Map<String, Object> complete(TaskContext task, FormValues values) {
        String answer = values.text("confirm").orElseThrow();
        int confirmed =
                switch (answer) {
                    case "all" -> sites.confirmAll();
                    case "chosen" -> sites.confirm(values.list(SITES));
                    default -> 0;
                };
        rounds.answered(
                asker.get(),
                new SupplyAnswer(
                        answer, values.list(SITES), values.text("reason").orElse(null)),
                confirmed);
        return Map.of();
    }
}
