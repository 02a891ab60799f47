package nl.groeiruimte.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.groeiruimte.facts.CaseFacts;
import nl.groeiruimte.programme.GeneratedCase;
import nl.groeiruimte.programme.Programme;
import nl.groeiruimte.publication.CanonicalJson;
import nl.groeiruimte.report.HalfYear;
import nl.groeiruimte.report.Report;
import nl.groeiruimte.report.ReportDocument;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All shared editions of generated programmes, closed, corrected and running, in the hands of somebody who computes back what
 * they hide. Prints what secrecy costs.
 */
class SharedEditionsUnderAttackTest {

    private static final int PROGRAMMES = 200;
    private static final int MINIMUM = 3;
    /** So many are not protected yet; this number may only fall. */
    private static final int KNOWN_NARROW = 9_513;

    private int cells;
    private int shown;
    private int small;
    private int narrow;
    private int exact;
    private final Map<String, Integer> narrowByTable = new TreeMap<>();

    @Test
    void noMoreHiddenSmallCountsCanBeComputedBackThanAreKnown() {
        ReportsInMemory reports = new ReportsInMemory();
        for (int seed = 1; seed <= PROGRAMMES; seed++) {
            List<Attack.Edition> editions = editions(seed, reports);
            Map<String, long[]> known = Attack.ranges(editions);
            for (Attack.Edition edition : editions) {
                judge(seed, edition, known);
            }
        }
        System.out.printf(Locale.ROOT, "Secrecy in %d programmes: %d of %d counts in breakdowns are shown (%.1f %%); of %d hidden ones of 1 to %d"
                + " %d can be narrowed down, %d of them exactly, in %s%n", PROGRAMMES, shown, cells, 100.0 * shown / cells, small, MINIMUM - 1,
                narrow, exact, narrowByTable);
        assertThat(small).isGreaterThan(10_000);
        assertThat(narrow).as("never more than in the reports as they are").isLessThanOrEqualTo(KNOWN_NARROW);
    }

    private void judge(int seed, Attack.Edition edition, Map<String, long[]> known) {
        Map<String, long[]> anyway = ofTargetsAlone(edition);
        edition.truth().forEach((place, truth) -> {
            String name = edition.name() + " " + place;
            long[] range = known.get(name);
            assertThat(truth).as(name + " of programme " + seed).isBetween(range[0], range[1]);
            if (!Hidden.isBreakdown(place) || place.startsWith("based-on/") || place.startsWith("forecast/")
                    || place.equals("expected/leads-other-region")) {
                return;
            }
            cells++;
            long[] told = edition.told().get(place);
            if (told != null && told[0] == told[1]) {
                shown++;
            } else if (truth > 0 && truth < MINIMUM) {
                small++;
                long width = range[1] - range[0] + 1;
                if (width < Math.min(MINIMUM, anyway.get(name)[1] - anyway.get(name)[0] + 1)) {
                    narrow++;
                    exact += width == 1 ? 1 : 0;
                    narrowByTable.merge(place.substring(0, place.indexOf('/')), 1, Integer::sum);
                }
            }
        });
    }

    /** What one knows who reads the targets alone: they are what the programme reports, whatever they tell. */
    private static Map<String, long[]> ofTargetsAlone(Attack.Edition edition) {
        Map<String, long[]> told = new LinkedHashMap<>(edition.told());
        told.keySet().removeIf(place -> place.contains("/"));
        return Attack.ranges(List.of(new Attack.Edition(edition.name(), edition.firstDay(), edition.until(), told, edition.truth())));
    }

    private static List<Attack.Edition> editions(int seed, ReportsInMemory reports) {
        Random random = new Random(seed);
        LocalDate now = LocalDate.of(2025, 9, 1).plusDays(random.nextInt(1_200));
        List<GeneratedCase> cases = Programme.of(seed, new Programme.Plan(LocalDate.of(2024, 11, 15), now,
                0.3 + random.nextDouble() * 4, 0.4 + random.nextDouble() / 2, 0.2 + random.nextDouble() * 0.8, false));
        Map<GeneratedCase, CaseFacts> facts = new LinkedHashMap<>();
        cases.forEach(one -> facts.put(one, one.facts()));
        List<Attack.Edition> editions = new ArrayList<>();
        for (HalfYear period = HalfYear.FIRST; period != null && !period.firstDay().isAfter(now); period = period.next()) {
            HalfYear closing = period;
            LocalDate until = period.countedUntil(now);
            CaseFacts late = random.nextBoolean() ? null
                    : cases.stream().filter(one -> one.recordedLate(closing)).findFirst().map(facts::get).orElse(null);
            editions.add(edition(period + " 1", period, until, reports, facts.values().stream().filter(one -> one != late).toList()));
            if (late != null) {
                editions.add(edition(period + " 2", period, until, reports, List.copyOf(facts.values())));
            }
        }
        return editions;
    }

    private static Attack.Edition edition(String name, HalfYear period, LocalDate until, ReportsInMemory reports, List<CaseFacts> cases) {
        Figures.Computed computed = reports.compute(period, until, cases);
        Map<String, long[]> truth = counts(computed.full());
        Map<String, long[]> told = counts(computed.shared());
        Map<String, Long> numbers = new LinkedHashMap<>();
        truth.forEach((place, range) -> numbers.put(place, range[0]));
        boolean together = told.remove("flows-between-regions/others/cases") != null;
        // From where nothing went anywhere there is no row.
        List<String> regions = numbers.keySet().stream().filter(place -> place.startsWith("regions/")).map(place -> place.split("/")[1]).distinct().toList();
        regions.forEach(from -> regions.stream().filter(to -> !to.equals(from)).forEach(to -> {
            String flow = "flows-between-regions/" + from + "/" + to + "/cases";
            numbers.putIfAbsent(flow, 0L);
            if (!together) {
                told.putIfAbsent(flow, new long[] {0, 0});
            }
        }));
        return new Attack.Edition(name, period.firstDay(), until, told, numbers);
    }

    /** The counts in a report's JSON: of each place the lowest and the highest that it says. */
    private static Map<String, long[]> counts(Report report) {
        JsonNode json = JsonMapper.shared().readTree(CanonicalJson.of(new ReportDocument(report, 1, null, null, List.of(), null))).get("report");
        Map<String, long[]> counts = new LinkedHashMap<>();
        for (JsonNode target : json.get("targets")) {
            String code = target.get("code").asString();
            if (target.get("unit").asString().equals("COUNT")) {
                put(counts, code, target.get("actual"));
                put(counts, "expected/" + code, target.get("expected"));
            } else {
                put(counts, "cases/" + code, target.get("cases"));
            }
            JsonNode basedOn = target.path("forecast").path("basedOn");
            if (!basedOn.isMissingNode()) {
                counts.put("based-on/" + code, new long[] {basedOn.asLong(), basedOn.asLong()});
            }
        }
        for (JsonNode table : json.get("tables")) {
            for (JsonNode row : table.get("rows")) {
                for (int i = 1; i < table.get("columns").size(); i++) {
                    String place = table.get("code").asString() + "/" + row.get("code").asString() + "/" + table.get("columns").get(i).get("code").asString();
                    boolean sum = place.matches("(jobs/.*/(new|retained))|(expected/.*/jobs)");
                    if (table.get("columns").get(i).get("unit").asString().equals("COUNT") && !sum) {
                        put(counts, place, row.get("values").get(i));
                    }
                }
            }
        }
        return counts;
    }

    private static void put(Map<String, long[]> counts, String place, JsonNode value) {
        if (value.get("state").asString().equals("NUMBER")) {
            long number = value.get("number").asLong();
            counts.put(place, new long[] {number, number});
        }
    }
}
