package nl.groeiruimte.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import nl.groeiruimte.programme.GeneratedCase;
import nl.groeiruimte.programme.Programme;
import nl.groeiruimte.programme.ProgrammeWriter;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Report;
import nl.groeiruimte.reports.document.ReportTable;
import nl.groeiruimte.reports.document.Target;
import nl.groeiruimte.reports.document.Unit;
import nl.groeiruimte.reports.document.Value;
import nl.groeiruimte.support.BesideTheApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

/**
 * The report against plain SQL that was written from the definitions alone, over generated programmes, as of any day.
 */
@BesideTheApplication
class IndependentFiguresIT {

    private static final int PROGRAMMES = 200;
    private static final int MINIMUM = 3;

    private static FigureDatabase database;
    private static String sql;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        database = new FigureDatabase(folder);
        sql = new ClassPathResource("figures/independent.sql").getContentAsString(StandardCharsets.UTF_8);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void bothComputationsAgreeOnEveryFigureOfGeneratedProgrammes() {
        int figures = 0;
        int suppressed = 0;
        for (int seed = 1; seed <= PROGRAMMES; seed++) {
            Random random = new Random(seed);
            LocalDate now = LocalDate.of(2025, 7, 1).plusDays(random.nextInt(1_270));
            HalfYear period = HalfYear.of(LocalDate.of(2025, 2, 1)
                    .plusDays(random.nextInt((int) ChronoUnit.DAYS.between(LocalDate.of(2025, 2, 1), now))));
            LocalDate until =
                    random.nextInt(3) == 0 ? period.firstDay().plusDays(random.nextInt(180)) : period.lastDay();
            List<GeneratedCase> cases = Programme.of(
                    seed,
                    new Programme.Plan(
                            LocalDate.of(2024, 11, 15),
                            now,
                            0.3 + random.nextDouble() * 2,
                            0.4 + random.nextDouble() / 2,
                            0.2 + random.nextDouble() * 0.8,
                            false));
            String named = "programme " + seed + " until " + until;

            Figures.Computed[] computed = new Figures.Computed[1];
            Map<String, BigDecimal> expected = database.andForget(() -> {
                new ProgrammeWriter(database.jdbc(), "x").write(cases);
                computed[0] = database.compute(period, until);
                return independent(period, until);
            });

            Map<String, BigDecimal> numbers = numbers(computed[0].full());
            assertAgree(named, numbers, expected);
            assertCasesOfFigures(named, computed[0], numbers);
            assertCountsOpen(named, computed[0], numbers);
            suppressed += judge(named, computed[0]);
            figures += (int) numbers.values().stream()
                    .filter(number -> number.signum() != 0)
                    .count();
        }
        assertThat(figures).as("figures that are not zero").isGreaterThan(10_000);
        assertThat(suppressed).as("suppressed numbers").isGreaterThan(1_000);
    }

    private static Map<String, BigDecimal> independent(HalfYear period, LocalDate until) {
        Map<String, BigDecimal> figures = new TreeMap<>();
        database.jdbc()
                .sql(sql.replace(":first", "date '" + period.firstDay() + "'")
                        .replace(":until", "date '" + until + "'")
                        .replace(":before", "date '" + period.firstDay().minusDays(1) + "'"))
                .query(row -> {
                    BigDecimal number = row.getBigDecimal(2);
                    figures.merge(row.getString(1), number == null ? BigDecimal.ZERO : number, BigDecimal::add);
                });
        if (period.equals(HalfYear.FIRST)) {
            figures.keySet().removeIf(place -> place.startsWith("previous/"));
        }
        return figures;
    }

    private static void assertAgree(String named, Map<String, BigDecimal> numbers, Map<String, BigDecimal> expected) {
        TreeSet<String> places = new TreeSet<>(numbers.keySet());
        places.addAll(expected.keySet());
        for (String place : places) {
            assertThat(numbers.getOrDefault(place, BigDecimal.ZERO))
                    .as(place + " of " + named)
                    .isEqualByComparingTo(expected.getOrDefault(place, BigDecimal.ZERO));
        }
    }

    private static Map<String, BigDecimal> numbers(Report report) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        values(report).forEach((place, value) -> {
            if (value.state() == Value.State.NUMBER) {
                numbers.put(place, value.number());
            }
        });
        return numbers;
    }

    private static Map<String, Value> values(Report report) {
        Map<String, Value> numbers = new LinkedHashMap<>();
        for (Target target : report.targets()) {
            numbers.put(target.code(), target.actual());
            numbers.put("previous/" + target.code(), target.previous());
            numbers.put("expected/" + target.code(), target.expected());
            if (target.unit() == Unit.EUR) {
                numbers.put("cases/" + target.code(), target.cases());
            }
        }
        report.lines().forEach(line -> line.points()
                .forEach(point -> numbers.put("line/" + line.target() + "/" + point.day(), point.realised())));
        for (ReportTable table : report.tables()) {
            if (!table.code().equals("forecast")) {
                table.rows().forEach(row -> {
                    for (int i = 1; i < table.columns().size(); i++) {
                        numbers.put(
                                ReportTable.place(
                                        table.code(),
                                        row.code(),
                                        table.columns().get(i).code()),
                                row.values().get(i));
                    }
                });
            }
        }
        return numbers;
    }

    private static boolean isCount(String place) {
        return !place.startsWith("jobs/") && !place.startsWith("expected/") && !place.startsWith("capital-per-")
                || place.endsWith("/cases");
    }

    /** A count has as many cases as it says; of questions there are fewer, for a case can ask several. */
    private static void assertCasesOfFigures(String named, Figures.Computed computed, Map<String, BigDecimal> numbers) {
        for (Map.Entry<String, List<UUID>> figure : computed.casesOfFigures().entrySet()) {
            assertThat(figure.getValue())
                    .as(figure.getKey() + " of " + named)
                    .doesNotHaveDuplicates()
                    .isNotEmpty();
            BigDecimal number = numbers.get(figure.getKey());
            if (number != null
                    && !figure.getKey().startsWith("propositions-per-agency/")
                    && isCount(figure.getKey())
                    && !figure.getKey().equals("retained-investment")) {
                assertThat(figure.getValue().size())
                        .as(figure.getKey() + " of " + named)
                        .isEqualTo(number.intValueExact());
            }
        }
    }

    /** Nobody opens a count and finds an empty list. */
    private static void assertCountsOpen(String named, Figures.Computed computed, Map<String, BigDecimal> numbers) {
        numbers.forEach((place, number) -> {
            if (Hidden.isBreakdown(place) && isCount(place) && number.signum() > 0) {
                assertThat(computed.casesOfFigures()).as(named).containsKey(place);
            }
        });
    }

    /**
     * What the shared edition shows is true, small counts are no exact ones, and no sum gives one away; how many are
     * hidden.
     */
    private static int judge(String named, Figures.Computed computed) {
        Map<String, BigDecimal> full = numbers(computed.full());
        Map<String, Value> shared = values(computed.shared());
        shared.forEach((place, value) -> {
            BigDecimal truth = full.getOrDefault(place, BigDecimal.ZERO);
            if (value.state() == Value.State.BAND) {
                assertThat(truth).as(place + " of " + named).isBetween(value.number(), value.upTo());
                assertThat(value.upTo().subtract(value.number()).intValueExact())
                        .as(place + " of " + named)
                        .isEqualTo(MINIMUM - 1);
            } else if (value.state() == Value.State.NUMBER
                    && (place.endsWith("quartile") || place.endsWith("median"))) {
                assertThat(value.number().subtract(truth).abs())
                        .as(place + " of " + named + ", rounded")
                        .isLessThanOrEqualTo(new BigDecimal(place.startsWith("anticipation") ? "0.5" : "5"));
            } else if (value.state() == Value.State.NUMBER) {
                assertThat(value.number()).as(place + " of " + named).isEqualByComparingTo(truth);
                assertThat(isCount(place) && isLeads(place) && value.number().intValueExact() < MINIMUM)
                        .as("small number " + place + " of " + named)
                        .isFalse();
            }
        });
        List<String> hidden = full.keySet().stream()
                .filter(place -> !shared.containsKey(place) || shared.get(place).state() != Value.State.NUMBER)
                .toList();
        List<String> told = new ArrayList<>(Hidden.told(full, hidden));
        // The only half-year so far is the target itself, which is told anyway.
        told.removeIf(place -> place.equals("anticipation/2025-H1/cases")
                && computed.full().period().equals(HalfYear.FIRST));
        assertThat(told).as("hidden numbers that sums give away in " + named).isEmpty();
        return hidden.size();
    }

    /** Whether it counts leads, not euros or time. */
    private static boolean isLeads(String place) {
        return !place.contains("retained-investment") && !place.endsWith("/investment");
    }
}
