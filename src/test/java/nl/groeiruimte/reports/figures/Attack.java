package nl.groeiruimte.reports.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A curious reader of all shared editions: writes down how the counts hang together, within an edition and from one to
 * the next, and narrows down what each can be. Knows nothing of how the product hides them.
 */
final class Attack {

    /**
     * One edition.
     *
     * @param told the lowest and the highest that each place may be, from what stands there; one that is not in it may
     *     be anything
     * @param truth what is really there: to judge the outcome, and to leave out sums that do not hold in this programme
     */
    record Edition(
            String name, LocalDate firstDay, LocalDate until, Map<String, long[]> told, Map<String, Long> truth) {}

    private static final long ANYTHING = 1_000_000;
    private static final List<String> PHASES =
            List.of("signal", "articulation", "own-region", "cross-region", "resolution", "learning");
    private static final List<String> ANSWERS = List.of("offered", "declined", "unanswered", "ended", "open");
    /** Tables of which no number ever falls, but for what is open now. */
    private static final List<String> EVER = List.of(
            "regions/",
            "anticipation/",
            "lead-time-per-phase/",
            "outcomes/",
            "considered-abroad/",
            "bottlenecks/",
            "capital-causes/",
            "propositions-per-agency/",
            "no-dutch-proposition/",
            "flows-between-regions/",
            "learning-themes/",
            "jobs/",
            "cases/");

    /** Tables of what is so now, or was in the half-year, that come and go. */
    private static final List<String> COMING_AND_GOING = List.of(
            "flow-per-phase/",
            "choice-reasons/",
            "capital-per-region/",
            "capital-per-life-phase/",
            "expected/",
            "forecast/");

    private static final List<String> NOW = List.of("/open", "/waiting", "/none", "considered-abroad/open/cases");
    private static final List<String> KINDS = List.of("space", "capital", "talent", "housing-access", "energy");

    private final List<Edition> editions;
    private final List<Narrowing.Rule> rules = new ArrayList<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private Narrowing narrowing;
    private Edition here;

    private Attack(List<Edition> editions) {
        this.editions = editions;
    }

    /** The tables that this reader knows the meaning of. */
    static List<String> tables() {
        return Stream.concat(EVER.stream(), COMING_AND_GOING.stream())
                .map(table -> table.replace("/", ""))
                .filter(table -> !table.equals("cases"))
                .toList();
    }

    /** What each place of each edition can be, as far as readers can tell; by edition's name, a blank and the place. */
    static Map<String, long[]> ranges(List<Edition> editions) {
        Attack attack = new Attack(editions);
        attack.read();
        editions.forEach(attack::within);
        attack.between();
        attack.narrowing.read(attack.rules);
        Map<String, long[]> ranges = new LinkedHashMap<>();
        attack.numbers.forEach((name, number) ->
                ranges.put(name, new long[] {attack.narrowing.lowest(number), attack.narrowing.highest(number)}));
        return ranges;
    }

    private void read() {
        editions.forEach(edition -> Stream.concat(edition.truth.keySet().stream(), edition.told.keySet().stream())
                .distinct()
                .forEach(place -> numbers.put(edition.name + " " + place, numbers.size())));
        narrowing = new Narrowing(numbers.size(), ANYTHING);
        editions.forEach(edition ->
                edition.told.forEach((place, range) -> narrowing.told(number(edition, place), range[0], range[1])));
    }

    private void within(Edition edition) {
        here = edition;
        equal("leads-in-portfolio", places("anticipation/", "/cases", "all"));
        equal("anticipation/all/cases", List.of("leads-in-portfolio"));
        for (String target : List.of("leads-in-portfolio", "cases-in-execution", "leads-other-region")) {
            equal(target, places("regions/", "/" + target, ""));
        }
        for (String region : places("regions/", "/leads-other-region", "")) {
            String code = region.split("/")[1];
            equal(region, places("flows-between-regions/" + code + "/", "/cases", ""));
            noLess("regions/" + code + "/leads-in-portfolio", "regions/" + code + "/cases-in-execution");
            noLess("regions/" + code + "/cases-in-execution", region);
            KINDS.forEach(
                    kind -> noLess("regions/" + code + "/cases-in-execution", "bottlenecks/" + code + "/" + kind));
        }
        capital();
        places("arrived-in/", "", "")
                .forEach(arrived -> equal(
                        arrived, places("flows-between-regions/", arrived.replace("arrived-in", "") + "/cases", "")));
        equal("cases/retained-investment", List.of("jobs/own-region/cases", "jobs/other-region/cases"));
        equal("leads-other-region", List.of("jobs/other-region/cases"));
        for (String phase : PHASES) {
            String flow = "flow-per-phase/" + phase;
            equal(List.of(flow + "/at-start", flow + "/in"), List.of(flow + "/out", flow + "/open"), true);
            noLess("lead-time-per-phase/" + phase + "/cases", flow + "/out");
            equal(flow + "/open", List.of("expected/" + phase + "/cases"));
        }
        equal(
                "leads-in-portfolio",
                List.of("lead-time-per-phase/articulation/cases", "flow-per-phase/articulation/open"));
        equal("cases-in-execution", List.of("lead-time-per-phase/own-region/cases", "flow-per-phase/own-region/open"));
        noLess("leads-other-region", "new-scale-ups");
        List.of("own-region", "other-region")
                .forEach(place -> noLess("jobs/" + place + "/cases", "outcomes/" + place + "/cases"));
        pipeline();
        equal("lead-time-per-phase/learning/cases", places("outcomes/", "/cases", "declined"));
        equal("lead-time-per-phase/learning/cases", places("learning-themes/", "/cases", ""));
        equal("lead-time-per-phase/signal/cases", List.of("leads-in-portfolio", "outcomes/declined/cases"));
        equal("considered-abroad/all/cases", places("considered-abroad/", "/cases", "all"));
        places("outcomes/", "/cases", "").forEach(end -> noLess(end, end.replace("outcomes/", "considered-abroad/")));
        for (String asked : places("propositions-per-agency/", "/asked", "")) {
            equal(
                    asked,
                    ANSWERS.stream()
                            .map(answer -> asked.replace("/asked", "/" + answer))
                            .toList());
        }
        Stream.concat(Stream.of("asked"), ANSWERS.stream())
                .forEach(answer -> equal(
                        "propositions-per-agency/all/" + answer,
                        places("propositions-per-agency/", "/" + answer, "all")));
        places("no-dutch-proposition/", "/searched", "")
                .forEach(row -> equal(
                        row,
                        Stream.of("offered", "waiting", "none")
                                .map(answer -> row.replace("searched", answer))
                                .toList()));
        for (String waiting : places("no-dutch-proposition/", "/waiting", "all")) {
            noLess("flow-per-phase/cross-region/open", waiting);
            noLess("cases-in-execution", waiting.replace("waiting", "searched"));
            Stream.of("searched", "offered", "waiting", "none")
                    .forEach(
                            answer -> noLess("no-dutch-proposition/all/" + answer, waiting.replace("waiting", answer)));
        }
        equal(places("no-dutch-proposition/", "/waiting", "all"), List.of("flow-per-phase/cross-region/open"), false);
        places("choice-reasons/", "/cases", "").forEach(reason -> noLess("cases-in-execution", reason));
        equal("forecast/cases-in-execution/cases", List.of("lead-time-per-phase/articulation/cases"));
        equal("forecast/leads-in-portfolio/cases", List.of("lead-time-per-phase/signal/cases"));
        equal("forecast/new-scale-ups/cases", List.of("leads-other-region"));
        equal("forecast/retained-investment/cases", List.of("cases/retained-investment"));
        edition.told.keySet().stream()
                .filter(place -> place.startsWith("based-on/"))
                .forEach(place -> equal(place, List.of(place.replace("based-on/", "forecast/") + "/cases")));
    }

    /** Who asks for capital confirmed a request; two tables are of the same cases, each cause is of a bottleneck. */
    private void capital() {
        equal(places("capital-per-region/", "/cases", ""), places("capital-per-life-phase/", "/cases", ""), true);
        places("capital-per-region/", "/cases", "")
                .forEach(region -> noLess("regions/" + region.split("/")[1] + "/cases-in-execution", region));
        places("bottlenecks/", "/capital", "").forEach(all -> {
            List<String> causes = places("capital-causes/" + all.split("/")[1] + "/", "", "");
            causes.forEach(cause -> noLess(all, cause));
            equal(causes, List.of(all), false);
        });
    }

    /** Who came into the portfolio is in a phase after the first, or has ended. */
    private void pipeline() {
        List<String> open = places("flow-per-phase/", "/open", "signal");
        equal(
                "leads-in-portfolio",
                Stream.concat(open.stream(), places("outcomes/", "/cases", "declined").stream())
                        .toList());
        equal(
                List.of("cases-in-execution"),
                open.stream()
                        .filter(place -> place.matches(".*/(own-region|cross-region|resolution)/open"))
                        .toList(),
                false);
        equal(places("flow-per-phase/", "/open", ""), List.of("considered-abroad/open/cases"), false);
        noLess("flow-per-phase/resolution/open", "expected/leads-other-region");
        PHASES.forEach(phase -> noLess("flow-per-phase/" + phase + "/open", "expected/" + phase + "/cases"));
    }

    private void between() {
        for (Edition before : editions) {
            for (Edition after : editions) {
                // What never falls from one half-year to the next never falls.
                if (before != after
                        && !before.until.isAfter(after.until)
                        && !after.firstDay.isAfter(before.until.plusDays(1))) {
                    before.truth.keySet().stream()
                            .filter(Attack::neverFalls)
                            .forEach(place -> add(
                                    numbers(after, List.of(place)),
                                    numbers(before, List.of(place)),
                                    false,
                                    truth(after, place) >= truth(before, place)));
                }
                if (after.firstDay.equals(before.until.plusDays(1))) {
                    PHASES.forEach(phase -> since(before, after, phase));
                }
            }
        }
    }

    private static boolean neverFalls(String place) {
        return (!place.contains("/") || EVER.stream().anyMatch(place::startsWith))
                && NOW.stream().noneMatch(place::endsWith);
    }

    private void since(Edition before, Edition after, String phase) {
        String left = "lead-time-per-phase/" + phase + "/cases";
        String out = "flow-per-phase/" + phase + "/out";
        add(
                numbers(after, List.of(left)),
                join(numbers(before, List.of(left)), numbers(after, List.of(out))),
                true,
                truth(after, left) == truth(before, left) + truth(after, out));
        String start = "flow-per-phase/" + phase + "/at-start";
        String open = "flow-per-phase/" + phase + "/open";
        add(
                numbers(after, List.of(start)),
                numbers(before, List.of(open)),
                true,
                truth(after, start) == truth(before, open));
    }

    private List<String> places(String prefix, String suffix, String except) {
        return here.truth.keySet().stream()
                .filter(place -> place.startsWith(prefix) && place.endsWith(suffix))
                .filter(place -> except.isEmpty() || !place.equals(prefix + except + suffix))
                .toList();
    }

    private void equal(String whole, Collection<String> parts) {
        equal(List.of(whole), parts, true);
    }

    private void noLess(String whole, String part) {
        equal(List.of(whole), List.of(part), false);
    }

    private void equal(Collection<String> wholes, Collection<String> parts, boolean equal) {
        long difference = wholes.stream().mapToLong(place -> truth(here, place)).sum()
                - parts.stream().mapToLong(place -> truth(here, place)).sum();
        if (Stream.concat(wholes.stream(), parts.stream())
                .allMatch(place -> numbers.containsKey(here.name + " " + place))) {
            add(numbers(here, wholes), numbers(here, parts), equal, equal ? difference == 0 : difference >= 0);
        }
    }

    private void add(int[] more, int[] less, boolean equal, boolean holds) {
        if (holds && Stream.of(more, less).allMatch(side -> Arrays.stream(side).allMatch(number -> number >= 0))) {
            rules.add(new Narrowing.Rule(more, less, equal));
        }
    }

    private int[] numbers(Edition edition, Collection<String> places) {
        return places.stream().mapToInt(place -> number(edition, place)).toArray();
    }

    private int number(Edition edition, String place) {
        return numbers.getOrDefault(edition.name + " " + place, -1);
    }

    private static int[] join(int[] one, int[] other) {
        int[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static long truth(Edition edition, String place) {
        return edition.truth.getOrDefault(place, 0L);
    }
}
