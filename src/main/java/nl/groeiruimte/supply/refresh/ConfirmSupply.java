package nl.groeiruimte.supply.refresh;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.process.TaskContext;
import nl.groeiruimte.platform.process.UserTaskWork;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.supply.instrument.Instruments;
import nl.groeiruimte.supply.refresh.Round.Confirmed;
import nl.groeiruimte.supply.site.Sites;
import org.springframework.stereotype.Component;

/** Who keeps supply confirms all or some of it as it stands, or says why nothing is confirmed now. */
@Component
class ConfirmSupply implements UserTaskWork {

    static final String FORM = "confirm-supply";

    private static final String SITES = "sites";

    /** What stands before the code of an instrument, which may be called as a site is. */
    static final String INSTRUMENT = "instrument:";

    /** So many sites can be ticked one by one; who keeps more confirms all, or the others on their own pages. */
    private static final int MOST = 200;

    private final Sites sites;
    private final Instruments instruments;
    private final Rounds rounds;
    private final CurrentAsker asker;

    ConfirmSupply(Sites sites, Instruments instruments, Rounds rounds, CurrentAsker asker) {
        this.sites = sites;
        this.instruments = instruments;
        this.rounds = rounds;
        this.asker = asker;
    }

    @Override
    public String form() {
        return FORM;
    }

    @Override
    public Options options(TaskContext task) {
        String keeper = asker.get().agency();
        List<Option> own = new ArrayList<>();
        sites.leastConfirmed(keeper, MOST)
                .forEach(site -> own.add(Option.of(site.code(), site.name() + ", " + site.municipality())));
        instruments
                .leastConfirmed(keeper, MOST)
                .forEach(instrument -> own.add(Option.of(INSTRUMENT + instrument.code(), instrument.name())));
        return Options.of(Map.of("ownSites", own));
    }

    @Override
    public Map<String, Object> complete(TaskContext task, FormValues values) {
        String answer = values.text("confirm").orElseThrow();
        Confirmed confirmed =
                switch (answer) {
                    case "all" -> new Confirmed(sites.confirmAll(), instruments.confirmAll());
                    case "chosen" -> chosen(values.list(SITES));
                    default -> new Confirmed(0, 0);
                };
        rounds.answered(
                asker.get(),
                new SupplyAnswer(
                        answer, values.list(SITES), values.text("reason").orElse(null)),
                confirmed);
        return Map.of();
    }

    private Confirmed chosen(List<String> codes) {
        return new Confirmed(
                sites.confirm(codes.stream()
                        .filter(code -> !code.startsWith(INSTRUMENT))
                        .toList()),
                instruments.confirm(codes.stream()
                        .filter(code -> code.startsWith(INSTRUMENT))
                        .map(code -> code.substring(INSTRUMENT.length()))
                        .toList()));
    }
}
