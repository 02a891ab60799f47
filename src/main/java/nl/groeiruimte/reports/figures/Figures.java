package nl.groeiruimte.reports.figures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reference.ReferenceLists;
import nl.groeiruimte.reports.casefacts.CaseFacts;
import nl.groeiruimte.reports.casefacts.CaseFactsReader;
import nl.groeiruimte.reports.document.ComputedTarget;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Report;
import nl.groeiruimte.reports.document.Unit;
import nl.groeiruimte.reports.forecast.Forecaster;
import nl.groeiruimte.reports.forecast.Pipeline;
import nl.groeiruimte.reports.suppression.SmallCells;
import nl.groeiruimte.reports.tables.CountedTables;
import nl.groeiruimte.reports.tables.Definitions;
import nl.groeiruimte.reports.tables.EarlierAmounts;
import nl.groeiruimte.reports.tables.EditionValues;
import nl.groeiruimte.reports.tables.FigureTable;
import nl.groeiruimte.reports.tables.Labels;
import nl.groeiruimte.reports.tables.ReportTables;
import nl.groeiruimte.reports.tables.Scope;
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
     * @param casesOfFigures the cases of each number: by a target's code, by
     *     {@link nl.groeiruimte.reports.document.Target#expectedOf} or by
     *     {@link nl.groeiruimte.reports.document.ReportTable#place}; nothing for a number that is zero or no count
     * @param look what of the events was committed when it was computed, as the database writes it
     */
    public record Computed(Report full, Report shared, Map<String, List<UUID>> casesOfFigures, String look) {}

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
     * @param release how the shared edition is given out
     * @throws IllegalArgumentException for a day outside the half-year
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Computed compute(HalfYear period, LocalDate until, Release release) {
        if (until.isBefore(period.firstDay()) || until.isAfter(period.lastDay())) {
            throw new IllegalArgumentException(until + " is not in " + period);
        }
        String look = reader.look();
        return compute(
                period,
                until,
                release,
                new Given(stated(), ReportTables.all(), reader::read, Forecaster::forecast, look));
    }

    /** What figures are computed from; {@code cases} hands each case to whoever counts it. */
    record Given(
            List<StatedTarget> stated,
            List<FigureTable> tables,
            Consumer<Consumer<CaseFacts>> cases,
            Function<Pipeline, Map<ComputedTarget, Forecaster.Interval>> forecaster,
            String look) {}

    Computed compute(HalfYear period, LocalDate until, Release release, Given given) {
        Computation computation = new Computation(
                period,
                until,
                release.amounts(),
                lists.regions().stream().map(ReferenceLists.Agency::code).toList(),
                given);
        given.cases().accept(computation::add);
        computation.intervals = given.forecaster().apply(computation.pipeline);
        Report full = report(computation, given.stated(), Report.Edition.FULL, EditionValues.FULL);
        boolean realised = computation.targets.tellsRealised(until, cells.minimum());
        EditionValues shared = Secrecy.decide(full, computation.tables, release, realised, cells.minimum());
        return new Computed(
                full,
                report(computation, given.stated(), Report.Edition.SHARED, shared),
                computation.casesOfFigures(),
                given.look());
    }

    private Report report(
            Computation computation, List<StatedTarget> stated, Report.Edition edition, EditionValues values) {
        TargetWriter targets = new TargetWriter(definitions, stated, computation.targets, values, cells.minimum());
        return new Report(
                computation.period,
                edition,
                computation.until,
                definitions.version(),
                cells.minimum(),
                targets.all(computation.pipeline, computation.intervals, computation.until),
                targets.lines(),
                computation.tables.write(values, definitions, labels, cells.minimum()));
    }

    private List<StatedTarget> stated() {
        return jdbc.sql("select code, name_nl, name_en, unit, target_end_2028, pro_rata"
                        + " from groeiruimte.impact_target order by position")
                .query((row, number) -> new StatedTarget(
                        row.getString("code"),
                        new Bilingual(row.getString("name_nl"), row.getString("name_en")),
                        Unit.valueOf(row.getString("unit").toUpperCase(Locale.ROOT)),
                        row.getBigDecimal("target_end_2028"),
                        row.getBoolean("pro_rata")))
                .list();
    }

    /** All that is counted of the cases, one after the other. */
    private static final class Computation {

        private final HalfYear period;
        private final LocalDate until;
        private final TargetCounts targets;
        private final CountedTables tables;
        private final Pipeline pipeline;
        private Map<ComputedTarget, Forecaster.Interval> intervals = Map.of();

        private Computation(
                HalfYear period, LocalDate until, EarlierAmounts earlier, List<String> regions, Given given) {
            this.period = period;
            this.until = until;
            targets = new TargetCounts(period, until, earlier);
            pipeline = new Pipeline(until);
            Map<String, Bilingual> names = new LinkedHashMap<>();
            given.stated().stream()
                    .filter(target -> target.computed() != null)
                    .forEach(target -> names.put(target.code(), target.name()));
            tables = new CountedTables(given.tables(), new Scope(period, until, regions, names, pipeline, earlier));
        }

        private void add(CaseFacts facts) {
            if (!facts.days().signalledOn().isAfter(until)) {
                targets.add(facts);
                tables.add(facts);
                pipeline.add(facts);
            }
        }

        private Map<String, List<UUID>> casesOfFigures() {
            Map<String, List<UUID>> cases = new LinkedHashMap<>();
            targets.cases(cases::put);
            tables.cases(cases::put);
            return cases;
        }
    }
}
