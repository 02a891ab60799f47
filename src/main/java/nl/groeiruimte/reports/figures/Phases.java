package nl.groeiruimte.reports.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.reference.Coded;
import nl.groeiruimte.reference.Phase;
import nl.groeiruimte.reports.casefacts.CaseFacts;
import nl.groeiruimte.reports.document.HalfYear;

/** How cases go through the phases: how long they take, and how many come and go. */
final class Phases {

    static final String FLOW = "flow-per-phase";
    static final String LEAD_TIME = "lead-time-per-phase";
    static final List<String> ALL = Coded.codes(Phase.WORKING);

    private final LocalDate firstDay;
    private final LocalDate until;
    private final Counts flow = new Counts(FLOW, ALL, List.of("at-start", "in", "out", "open"));
    private final Counts left = new Counts(LEAD_TIME, ALL, List.of("cases"));
    private final Map<String, Spread> times = new LinkedHashMap<>();

    Phases(HalfYear period, LocalDate until) {
        this.firstDay = period.firstDay();
        this.until = until;
        ALL.forEach(phase -> times.put(phase, new Spread()));
    }

    void add(CaseFacts facts) {
        for (CaseFacts.Visit visit : facts.visits()) {
            if (visit.from().isAfter(until)) {
                continue;
            }
            if (visit.lastsOn(firstDay.minusDays(1))) {
                flow.add(visit.phase(), "at-start", facts.id());
            }
            if (inPeriod(visit.from())) {
                flow.add(visit.phase(), "in", facts.id());
            }
            if (visit.lastsOn(until)) {
                flow.add(visit.phase(), "open", facts.id());
            } else {
                left.add(visit.phase(), "cases", facts.id());
                times.get(visit.phase()).add(ChronoUnit.DAYS.between(visit.from(), visit.to()));
                if (inPeriod(visit.to())) {
                    flow.add(visit.phase(), "out", facts.id());
                }
            }
        }
    }

    private boolean inPeriod(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(until);
    }

    Counts flow() {
        return flow;
    }

    /** How often a phase was left since the start. */
    Counts left() {
        return left;
    }

    /** Days in a phase of the times that it was left. */
    Spread time(String phase) {
        return times.get(phase);
    }
}
