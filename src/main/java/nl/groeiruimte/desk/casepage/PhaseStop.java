package nl.groeiruimte.desk.casepage;

import java.util.ArrayList;
import java.util.List;
import nl.groeiruimte.cases.comparison.Verdict;
import nl.groeiruimte.reference.CodeList;
import nl.groeiruimte.supply.instrument.InstrumentFact;

/**
 * A phase of life on the route map beside a case, with the instruments for it.
 *
 * @param phase its code; {@code unknown} for the instruments of which nobody knows it
 * @param here whether the company is in it
 */
record PhaseStop(String phase, boolean here, List<FinancingTab.Row> rows) {

    private static final String NO_PHASE = "unknown";

    /** The phases in their order; an instrument stands at each that it is for, unless it surely does not suit. */
    static List<PhaseStop> of(List<FinancingTab.Row> all, int company) {
        List<FinancingTab.Row> rows =
                all.stream().filter(row -> row.fit().verdict() != Verdict.FAILS).toList();
        List<PhaseStop> stops = new ArrayList<>();
        for (String phase : CodeList.LIFE_PHASES.codes()) {
            stops.add(new PhaseStop(
                    phase,
                    phase.equals(Integer.toString(company)),
                    rows.stream().filter(row -> phases(row).contains(phase)).toList()));
        }
        List<FinancingTab.Row> others =
                rows.stream().filter(row -> phases(row).isEmpty()).toList();
        if (!others.isEmpty()) {
            stops.add(new PhaseStop(NO_PHASE, false, others));
        }
        return stops;
    }

    private static List<String> phases(FinancingTab.Row row) {
        return row.fit().instrument().facts().codes(InstrumentFact.LIFE_PHASES);
    }
}
