package nl.groeiruimte.reports.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import nl.groeiruimte.reference.CodeList;
import nl.groeiruimte.reference.Coded;
import nl.groeiruimte.reference.KindOfRoom;
import nl.groeiruimte.reference.Outcome;
import nl.groeiruimte.reference.Phase;
import nl.groeiruimte.reports.casefacts.CaseFacts;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.ReportTable;

/** How cases came in, went and ended, over all regions together. */
final class Cases {

    static final String ANTICIPATION = "anticipation";
    static final String OUTCOMES = "outcomes";
    static final String REASONS = "choice-reasons";
    static final String THEMES = "learning-themes";
    static final String NO_PROPOSITION = "no-dutch-proposition";
    static final String ABROAD = "considered-abroad";
    /** The row of what has not ended. */
    static final String OPEN = "open";

    static final String JOBS = "jobs";
    static final String EXPECTED = "expected";
    /** The row of everything together. */
    static final String ALL = "all";

    static final List<String> PLACES = Coded.codes(Outcome.PLACES);
    static final List<String> EXPECTING = Coded.codes(Phase.EXPECTING);

    private final LocalDate until;
    private final Telling telling;
    private final Counts signals;
    private final Map<String, Spread> anticipation = new LinkedHashMap<>();
    private final Counts outcomes = new Counts(OUTCOMES, Outcome.CODES, List.of("cases"));
    private final Counts abroad = new Counts(
            ABROAD, Stream.concat(Outcome.CODES.stream(), Stream.of(OPEN, ALL)).toList(), List.of("cases"));
    private final Counts reasons = new Counts(REASONS, CodeList.CHOICE_REASONS.codes(), List.of("cases"));
    private final Counts themes = new Counts(THEMES, CodeList.THEMES.codes(), List.of("cases"));
    private final Counts elsewhere;
    private final Counts jobs = new Counts(JOBS, PLACES, List.of("cases"));
    private final Counts expected = new Counts(EXPECTED, EXPECTING, List.of("cases"));
    private final Map<String, Amount> sums = new LinkedHashMap<>();

    Cases(HalfYear period, LocalDate until, Telling telling) {
        this.until = until;
        this.telling = telling;
        List<String> halfYears = new ArrayList<>();
        for (HalfYear known = HalfYear.FIRST; known != null && known.compareTo(period) <= 0; known = known.next()) {
            halfYears.add(known.toString());
        }
        halfYears.add(ALL);
        halfYears.forEach(row -> anticipation.put(row, new Spread()));
        signals = new Counts(ANTICIPATION, halfYears, List.of("cases"));
        List<String> kinds = new ArrayList<>(KindOfRoom.CODES);
        kinds.add(ALL);
        elsewhere = new Counts(NO_PROPOSITION, kinds, List.of("searched", "offered", "waiting", "none"));
    }

    void add(CaseFacts facts) {
        if (past(facts.portfolioOn()) && !facts.portfolioOn().isBefore(HalfYear.FIRST.firstDay())) {
            for (String row : List.of(HalfYear.of(facts.signalledOn()).toString(), ALL)) {
                signals.add(row, "cases", facts.id());
                anticipation.get(row).add(ChronoUnit.DAYS.between(facts.signalledOn(), facts.neededBy()));
            }
        }
        if (past(facts.endedOn())) {
            outcomes.add(facts.outcome(), "cases", facts.id());
        }
        if (facts.abroad()) {
            abroad.add(past(facts.endedOn()) ? facts.outcome() : OPEN, "cases", facts.id());
            abroad.add(ALL, "cases", facts.id());
        }
        CaseFacts.Choice choice = facts.lastChoiceBy(until);
        if (choice != null) {
            choice.reasons().stream().distinct().forEach(reason -> reasons.add(reason, "cases", facts.id()));
        }
        if (facts.learning() != null && past(facts.learning().on())) {
            themes.add(facts.learning().theme(), "cases", facts.id());
        }
        searched(facts);
        realised(facts);
        expect(facts);
    }

    private void searched(CaseFacts facts) {
        if (!past(facts.entered(Phase.CROSS_REGION))) {
            return;
        }
        boolean offered = facts.inquiries().stream()
                .anyMatch(inquiry -> inquiry.on(until, null).equals("offered"));
        String answer =
                offered ? "offered" : Phase.CROSS_REGION.code().equals(facts.phaseOn(until)) ? "waiting" : "none";
        List<String> rows = new ArrayList<>(facts.kinds().stream().distinct().toList());
        rows.add(ALL);
        for (String row : rows) {
            elsewhere.add(row, "searched", facts.id());
            elsewhere.add(row, answer, facts.id());
        }
    }

    private void realised(CaseFacts facts) {
        if (!facts.realisedBy(until)) {
            return;
        }
        CaseFacts.Realisation realisation = facts.realisation();
        jobs.add(facts.chosen(), "cases", facts.id());
        add(JOBS, facts.chosen(), "new", facts.id(), number(realisation.jobsNew()));
        add(JOBS, facts.chosen(), "retained", facts.id(), number(realisation.jobsRetained()));
    }

    private void expect(CaseFacts facts) {
        String phase = facts.expectedOn(until) ? facts.phaseOn(until) : null;
        if (phase == null) {
            return;
        }
        expected.add(phase, "cases", facts.id());
        add(EXPECTED, phase, "investment", facts.id(), facts.investmentEur());
        add(EXPECTED, phase, "jobs", facts.id(), number(facts.jobs()));
    }

    private void add(String table, String row, String column, UUID id, BigDecimal amount) {
        if (amount != null) {
            sum(table, row, column).add(id, amount);
            sum(table, ALL, column).add(id, amount);
        }
    }

    private static BigDecimal number(Integer value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }

    private boolean past(LocalDate day) {
        return day != null && !day.isAfter(until);
    }

    /** What cases add up to in one place of a table, or in all rows: not every case adds to it. */
    Amount sum(String table, String row, String column) {
        return sums.computeIfAbsent(ReportTable.behind(table, row, column), place -> new Amount(place, telling));
    }

    /** The cases behind each sum. */
    void behind(BiConsumer<String, List<UUID>> keep) {
        sums.forEach((place, sum) -> {
            if (!sum.cases().isEmpty()) {
                keep.accept(place, sum.cases());
            }
        });
    }

    /** Days from signal to the day on which room is needed, by half-year of the signal. */
    Spread anticipation(String row) {
        return anticipation.get(row);
    }

    Counts signals() {
        return signals;
    }

    Counts outcomes() {
        return outcomes;
    }

    /** Cases whose company thought of leaving the country, by where they ended. */
    Counts abroad() {
        return abroad;
    }

    Counts reasons() {
        return reasons;
    }

    Counts themes() {
        return themes;
    }

    /** Cases that searched in other regions, and what came of it. */
    Counts elsewhere() {
        return elsewhere;
    }

    Counts jobs() {
        return jobs;
    }

    Counts expected() {
        return expected;
    }
}
