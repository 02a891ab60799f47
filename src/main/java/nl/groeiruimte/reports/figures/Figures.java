package nl.groeiruimte.reports.figures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.groeiruimte.reference.ReferenceLists;
import nl.groeiruimte.reports.casefacts.CaseFacts;
import nl.groeiruimte.reports.casefacts.CaseFactsReader;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Report;
import nl.groeiruimte.reports.document.Unit;
import nl.groeiruimte.reports.document.Words;
import nl.groeiruimte.reports.forecast.Forecaster;
import nl.groeiruimte.reports.forecast.Goal;
import nl.groeiruimte.reports.forecast.Pipeline;
import nl.groeiruimte.reports.suppression.SmallCells;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Computes the figures of a half-year from all cases. */
@Component
public class Figures {

    /**
     * The figures, and what they are of.
     *
     * @param full every number, for the coordinator
     * @param shared without small numbers, for all others
     * @param casesBehind the cases behind each number: by a target's code, by
     *     {@link nl.groeiruimte.reports.document.Target#expectedOf} or by
     *     {@link nl.groeiruimte.reports.document.ReportTable#behind}; nothing for a number that is zero or no count
     * @param look what of the events was committed when it was computed, as the database writes it
     */
    public record Computed(Report full, Report shared, Map<String, List<UUID>> casesBehind, String look) {}

    private final JdbcClient jdbc;
    private final CaseFactsReader reader;
    private final Definitions definitions;
    private final Labels labels;
    private final ReferenceLists lists;
    private final SmallCells cells;

    Figures(
            JdbcClient jdbc,
            CaseFactsReader reader,
            Definitions definitions,
            Labels labels,
            ReferenceLists lists,
            SmallCells cells) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.definitions = definitions;
        this.labels = labels;
        this.lists = lists;
        this.cells = cells;
    }

    /**
     * The figures as they stand at the end of a day. Whoever asks sees the figures of the cases that they may see: only
     * the system sees them all, so it has to ask.
     *
     * @param until the last day that counts, in the half-year
     * @param telling how the shared edition is given out
     * @throws IllegalArgumentException for a day outside the half-year
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Computed compute(HalfYear period, LocalDate until, Telling telling) {
        if (until.isBefore(period.firstDay()) || until.isAfter(period.lastDay())) {
            throw new IllegalArgumentException(until + " is not in " + period);
        }
        String look = reader.look();
        return compute(period, until, telling, new Given(states(), reader::read, Forecaster::forecast, look));
    }

    /** What figures are computed from; {@code cases} hands each case to whoever counts it. */
    record Given(
            List<TargetState> states,
            Consumer<Consumer<CaseFacts>> cases,
            Function<Pipeline, Map<Goal, Forecaster.Interval>> forecaster,
            String look) {}

    Computed compute(HalfYear period, LocalDate until, Telling telling, Given given) {
        Computation computation = new Computation(
                period,
                until,
                telling,
                lists.regions().stream().map(ReferenceLists.Agency::code).toList());
        given.cases().accept(computation::add);
        computation.intervals = given.forecaster().apply(computation.pipeline);
        Report full = report(computation, given.states(), Report.Edition.FULL, View.FULL);
        boolean realised = computation.goals.tellsRealised(until, cells.minimum());
        View shared = Secrecy.decide(full, telling, realised, cells.minimum());
        return new Computed(
                full,
                report(computation, given.states(), Report.Edition.SHARED, shared),
                computation.behind(),
                given.look());
    }

    private Report report(Computation computation, List<TargetState> states, Report.Edition edition, View view) {
        Targets targets = new Targets(definitions, states, computation.goals, view, cells.minimum());
        return new Report(
                computation.period,
                edition,
                computation.until,
                definitions.version(),
                cells.minimum(),
                targets.all(computation.pipeline, computation.intervals, computation.until),
                targets.lines(),
                new Tables(definitions, labels, view, cells.minimum())
                        .all(
                                computation.goals,
                                computation.phases,
                                computation.cases,
                                computation.regional,
                                states,
                                computation.pipeline));
    }

    private List<TargetState> states() {
        return jdbc.sql(
                        "select code, name_nl, name_en, unit, target_end_2028, pro_rata from groeiruimte.impact_target order by position")
                .query((row, number) -> new TargetState(
                        row.getString("code"),
                        new Words(row.getString("name_nl"), row.getString("name_en")),
                        Unit.valueOf(row.getString("unit").toUpperCase(Locale.ROOT)),
                        row.getBigDecimal("target_end_2028"),
                        row.getBoolean("pro_rata")))
                .list();
    }

    /** All that is counted of the cases, one after the other. */
    private static final class Computation {

        private final HalfYear period;
        private final LocalDate until;
        private final Goals goals;
        private final Phases phases;
        private final Cases cases;
        private final Regional regional;
        private final Pipeline pipeline;
        private Map<Goal, Forecaster.Interval> intervals;

        private Computation(HalfYear period, LocalDate until, Telling telling, List<String> agencies) {
            this.period = period;
            this.until = until;
            goals = new Goals(period, until, telling);
            phases = new Phases(period, until);
            cases = new Cases(period, until, telling);
            regional = new Regional(agencies, until);
            pipeline = new Pipeline(until);
        }

        private void add(CaseFacts facts) {
            if (!facts.signalledOn().isAfter(until)) {
                goals.add(facts);
                phases.add(facts);
                cases.add(facts);
                regional.add(facts);
                pipeline.add(facts);
            }
        }

        private Map<String, List<UUID>> behind() {
            Map<String, List<UUID>> behind = new LinkedHashMap<>();
            goals.behind(behind::put);
            cases.behind(behind::put);
            for (Counts counts : List.of(
                    regional.regions(),
                    cases.signals(),
                    phases.left(),
                    phases.flow(),
                    cases.outcomes(),
                    cases.abroad(),
                    cases.reasons(),
                    regional.bottlenecks(),
                    regional.propositions(),
                    cases.elsewhere(),
                    regional.flows(),
                    cases.themes(),
                    cases.jobs(),
                    cases.expected())) {
                counts.behind(behind::put);
            }
            regional.propositions().behindTogether(Cases.ALL, behind::put);
            return behind;
        }
    }
}
