package nl.groeiruimte.reports.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import nl.groeiruimte.programme.Demo;
import nl.groeiruimte.programme.GeneratedCase;
import nl.groeiruimte.programme.Programme;
import nl.groeiruimte.reports.casefacts.CaseFacts;
import nl.groeiruimte.reports.document.CanonicalJson;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Report;
import nl.groeiruimte.reports.document.ReportDocument;
import nl.groeiruimte.reports.tables.ReportTables;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All shared editions of a generated programme: closed, corrected and running ones; of each what its JSON says. */
final class SharedEditions {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long MANY = 1_000_000;

    /** An edition, and which counts it has a place for. */
    record Given(Attack.Edition edition, Set<String> cells) {

        private Given without(Protection off) {
            Map<String, long[]> told = new LinkedHashMap<>(edition.told());
            off.leaveOut(edition.truth(), told);
            return new Given(
                    new Attack.Edition(edition.name(), edition.firstDay(), edition.until(), told, edition.truth()),
                    cells);
        }
    }

    /** The first programmes, which several tests look at: computing them takes longer than computing back. */
    private static final int KEPT_PROGRAMMES = 40;

    private static final Map<Integer, List<Given>> KEPT = new ConcurrentHashMap<>();

    private final ReportsInMemory reports;
    private final Protection off;
    private final List<Given> given = new ArrayList<>();
    private final List<ToldCounts> before = new ArrayList<>();

    private SharedEditions(ReportsInMemory reports, Protection off) {
        this.reports = reports;
        this.off = off;
    }

    /** Of a programme that may have begun slowly or fast; {@code off} is the protection to leave out, null for none. */
    static List<Given> of(int seed, ReportsInMemory reports, Protection off) {
        if (off != null && off.decidesWhatIsComputed()) {
            return computed(seed, reports, off);
        }
        List<Given> given = KEPT.get(seed);
        if (given == null) {
            given = computed(seed, reports, null);
            if (seed <= KEPT_PROGRAMMES) {
                KEPT.put(seed, given);
            }
        }
        return off == null ? given : given.stream().map(one -> one.without(off)).toList();
    }

    private static List<Given> computed(int seed, ReportsInMemory reports, Protection off) {
        Random random = new Random(seed);
        LocalDate now = LocalDate.of(2025, 9, 1).plusDays(random.nextInt(1_200));
        return new SharedEditions(reports, off)
                .all(
                        Programme.of(
                                seed,
                                new Programme.Plan(
                                        LocalDate.of(2024, 11, 15),
                                        now,
                                        0.3 + random.nextDouble() * 4,
                                        0.4 + random.nextDouble() / 2,
                                        0.2 + random.nextDouble() * 0.8,
                                        false)),
                        now,
                        random);
    }

    /** Of the demo programme. */
    static List<Given> ofDemo(LocalDate today, ReportsInMemory reports) {
        return new SharedEditions(reports, null)
                .all(Programme.of(Demo.SEED, Programme.Plan.demo(today)), today, new Random(1));
    }

    private List<Given> all(List<GeneratedCase> cases, LocalDate now, Random random) {
        Map<GeneratedCase, CaseFacts> facts = new LinkedHashMap<>();
        cases.forEach(one -> facts.put(one, one.facts()));
        for (HalfYear period = HalfYear.FIRST;
                period != null && !period.firstDay().isAfter(now);
                period = period.next()) {
            HalfYear closing = period;
            boolean recordsLate = random.nextBoolean();
            CaseFacts late = !recordsLate
                    ? null
                    : cases.stream()
                            .filter(one -> one.recordedLate(closing))
                            .findFirst()
                            .map(facts::get)
                            .orElse(null);
            List<CaseFacts> first =
                    facts.values().stream().filter(one -> one != late).toList();
            LocalDate looked = period.firstDay().plusDays(random.nextInt(150));
            if (looked.isBefore(now)) {
                running(period, looked, first);
            }
            if (period.lastDay().isAfter(now)) {
                running(period, now, List.copyOf(facts.values()));
            } else {
                closed(period, 1, first);
                if (late != null) {
                    closed(period, 2, List.copyOf(facts.values()));
                }
            }
        }
        return given;
    }

    private void running(HalfYear period, LocalDate until, List<CaseFacts> cases) {
        Release release = off == Protection.ONLY_CLOSED_ONES_TELL_PARTS
                ? Release.once(place -> List.of(), List.copyOf(before))
                : Release.everyDay(place -> List.of());
        give(period + " running " + until, reports.compute(period, until, release, cases));
    }

    private void closed(HalfYear period, int version, List<CaseFacts> cases) {
        List<ToldCounts> known = off == Protection.BESIDE_EARLIER_ONES ? List.of() : List.copyOf(before);
        Figures.Computed computed =
                reports.compute(period, period.lastDay(), Release.once(place -> List.of(), known), cases);
        before.add(ToldCounts.of(computed.full(), computed.shared()));
        give(period + " " + version, computed);
    }

    private void give(String name, Figures.Computed computed) {
        Map<String, long[]> all = new LinkedHashMap<>();
        read(computed.full(), all, new TreeSet<>());
        Map<String, Long> truth = new LinkedHashMap<>();
        all.forEach((place, range) -> truth.put(place, range[0]));
        Map<String, long[]> told = new LinkedHashMap<>();
        Set<String> cells = new LinkedHashSet<>();
        read(computed.shared(), told, cells);
        // From where few went anywhere there is no row.
        List<String> regions = truth.keySet().stream()
                .filter(place -> place.startsWith("regions/"))
                .map(place -> place.split("/")[1])
                .distinct()
                .toList();
        regions.forEach(from -> regions.stream()
                .filter(to -> !to.equals(from))
                .forEach(to -> truth.putIfAbsent("flows-between-regions/" + from + "/" + to + "/cases", 0L)));
        given.add(new Given(
                new Attack.Edition(
                        name,
                        computed.full().period().firstDay(),
                        computed.full().until(),
                        told,
                        truth),
                cells));
    }

    /** What a report's JSON says: of each place the lowest and the highest that it can be; and which places it has. */
    private static void read(Report report, Map<String, long[]> counts, Set<String> cells) {
        JsonNode json = JSON.readTree(CanonicalJson.of(new ReportDocument(report, 1, null, null, List.of(), null)))
                .get("report");
        for (JsonNode target : json.get("targets")) {
            String code = target.get("code").asString();
            if (target.get("unit").asString().equals("COUNT")) {
                put(counts, code, target.get("actual"));
                put(counts, "expected/" + code, target.get("expected"));
            } else if (target.get("unit").asString().equals("EUR")) {
                put(counts, "cases/" + code, target.get("cases"));
                if (target.get("actual").get("state").asString().equals("NUMBER")) {
                    counts.putIfAbsent(
                            "cases/" + code,
                            new long[] {target.get("actual").get("number").asDouble() > 0 ? 3 : 0, MANY});
                }
            }
            outlook(target, code, counts);
        }
        for (JsonNode table : json.get("tables")) {
            for (JsonNode row : table.get("rows")) {
                row(table, row, counts, cells);
            }
        }
    }

    /** What an outlook itself tells is looked at by {@code SharedOutlookTest}. */
    private static void outlook(JsonNode target, String code, Map<String, long[]> counts) {
        JsonNode forecast = target.path("forecast");
        if (!forecast.path("basedOn").isMissingNode()) {
            counts.put("based-on/" + code, new long[] {
                forecast.get("basedOn").asLong(), forecast.get("basedOn").asLong()
            });
        }
    }

    private static void row(JsonNode table, JsonNode row, Map<String, long[]> counts, Set<String> cells) {
        for (int i = 1; i < table.get("columns").size(); i++) {
            String column = table.get("columns").get(i).get("code").asString();
            String place = table.get("code").asString() + "/" + row.get("code").asString() + "/" + column;
            JsonNode value = row.get("values").get(i);
            if (column.matches("median|lower-quartile")
                    && value.get("state").asString().equals("NUMBER")) {
                // Whoever reads the rules knows of how many cases that is; the full edition says how many.
                String cases = place.replace(column, "cases");
                long[] said = counts.computeIfAbsent(cases, unsaid -> new long[] {0, MANY});
                said[0] = said[0] == said[1] ? said[0] : Math.max(said[0], column.equals("median") ? 5 : 8);
            } else if (isCount(table.get("code").asString(), column)) {
                put(counts, place, value);
                cells.add(place);
            }
        }
    }

    private static boolean isCount(String table, String column) {
        return ReportTables.column(table, column).orElseThrow().isCount();
    }

    private static void put(Map<String, long[]> counts, String place, JsonNode value) {
        if (value.get("state").asString().equals("NUMBER")) {
            counts.put(place, new long[] {
                value.get("number").asLong(), value.get("number").asLong()
            });
        } else if (value.get("state").asString().equals("BAND")) {
            counts.put(
                    place,
                    new long[] {value.get("number").asLong(), value.get("upTo").asLong()});
        }
    }
}
