package nl.groeiruimte.desk.casepage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.articulation.Request;
import nl.groeiruimte.cases.articulation.Requests;
import nl.groeiruimte.cases.basket.Baskets;
import nl.groeiruimte.cases.basket.Choices;
import nl.groeiruimte.cases.capital.CapitalNeed;
import nl.groeiruimte.cases.comparison.Verdict;
import nl.groeiruimte.cases.financing.InstrumentFit;
import nl.groeiruimte.cases.financing.InstrumentFits;
import nl.groeiruimte.desk.bundles.CaseBundles;
import nl.groeiruimte.desk.casewords.FinancingWords;
import nl.groeiruimte.desk.casewords.FitWords;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.reference.KindOfRoom;
import nl.groeiruimte.reference.ReferenceLists;
import nl.groeiruimte.supply.instrument.Instruments;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The capital that the company needs over the years, how all instruments suit it today, and which of them together pay
 * it. The agency of origin alone reads it, because amounts and years point at a company.
 */
@Component
class FinancingTab implements CaseTab {

    /** An instrument as the page shows it. */
    record Row(InstrumentFit fit, String mark, List<FitWords.Fit> fits) {}

    private final Requests requests;
    private final Instruments instruments;
    private final FinanciersPart financiers;
    private final FinancingWords words;
    private final ReferenceLists lists;
    private final CaseBundles bundles;
    private final Clock clock;

    FinancingTab(
            Requests requests,
            Instruments instruments,
            FinanciersPart financiers,
            FinancingWords words,
            ReferenceLists lists,
            CaseBundles bundles,
            Clock clock) {
        this.requests = requests;
        this.instruments = instruments;
        this.financiers = financiers;
        this.words = words;
        this.lists = lists;
        this.bundles = bundles;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "financing";
    }

    @Override
    public void describe(SeenCase seen, Map<String, String> query, Model model, Locale locale) {
        Optional<Request> confirmed = requests.current(seen.id());
        CapitalNeed need = CapitalNeed.of(confirmed
                .map(Request::needs)
                .orElseGet(() -> requests.drafts(seen.id()))
                .getOrDefault(KindOfRoom.CAPITAL.code(), FormValues.empty()));
        model.addAttribute("capital", need);
        model.addAttribute("bundle", bundles.of(seen.id()).orElse(null));
        model.addAttribute("requestVersion", confirmed.map(Request::version).orElse(null));
        financiers.describe(seen, need, model);
        if (need.isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        List<InstrumentFit> fits = InstrumentFits.of(need, seen.whole().company(), instruments.all(), today);
        Choices choices = BasketView.choices(query);
        Baskets baskets = Baskets.of(need, fits, choices, today);
        model.addAttribute("baskets", BasketView.of(need, baskets, choices, today, lists::agencyName));
        List<Row> rows = fits.stream()
                .map(fit -> new Row(fit, FitWords.mark(fit.verdict()), words.explained(fit)))
                .toList();
        Map<Verdict, List<Row>> byVerdict = rows.stream()
                .collect(Collectors.groupingBy(row -> row.fit().verdict(), LinkedHashMap::new, Collectors.toList()));
        model.addAttribute("byVerdict", byVerdict);
        model.addAttribute("stops", PhaseStop.of(rows, seen.whole().company().lifePhase()));
    }
}
