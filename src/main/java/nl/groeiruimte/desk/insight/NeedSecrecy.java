package nl.groeiruimte.desk.insight;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.groeiruimte.cases.comparison.ComparisonResult;
import nl.groeiruimte.reports.suppression.Inference;

/**
 * Decides what may be told of how needs came out in one half-year: of each area and need between which multiples of the
 * minimum its three parts lie, where no number is left with fewer possible values than that, beside all that is told of
 * the other needs and areas. How many cases were compared is reckoned to be known, as the targets tell nearly that; no
 * sum is told.
 */
final class NeedSecrecy {

    static final List<String> PARTS = List.of("fits", "unknown", "unmet");

    private static final String ASKED = "asked";

    /** One number: of which need, in which area, which part. */
    record Cell(String need, String area, String part) {}

    private final Map<Cell, Long> truth;
    private final List<String> needs;
    private final List<String> areas;
    private final int minimum;
    private final Map<Cell, Integer> numbers = new LinkedHashMap<>();
    private Inference knowledge = new Inference();

    private NeedSecrecy(Map<Cell, Long> truth, List<String> needs, List<String> areas, int minimum) {
        this.truth = truth;
        this.needs = needs;
        this.areas = areas;
        this.minimum = minimum;
    }

    /**
     * What may be told; a cell that is not in it may not.
     *
     * @param truth every part of every need in every area
     * @param areas the country and the parts that it consists of
     */
    static Map<Cell, ToldNumber> decide(Map<Cell, Long> truth, List<String> needs, List<String> areas, int minimum) {
        return new NeedSecrecy(truth, needs, areas, minimum).decide();
    }

    private Map<Cell, ToldNumber> decide() {
        Set<String> leftOut = new HashSet<>();
        while (true) {
            Map<Cell, ToldNumber> told = tell(leftOut);
            Set<String> narrow = narrow();
            // What follows from trying out alone is rare: then the whole need is left out.
            narrow.retainAll(told.keySet().stream().map(Cell::need).toList());
            if (narrow.isEmpty()) {
                return told;
            }
            leftOut.addAll(narrow);
        }
    }

    private Map<Cell, ToldNumber> tell(Set<String> leftOut) {
        read();
        Map<Cell, ToldNumber> told = new LinkedHashMap<>();
        for (String need : needs) {
            if (!leftOut.contains(need)) {
                Map<Cell, ToldNumber> all = new LinkedHashMap<>();
                areas.forEach(area -> all.putAll(bands(need, area)));
                if (tell(all)) {
                    told.putAll(all);
                } else {
                    areas.forEach(area -> told.putAll(tellArea(bands(need, area))));
                }
            }
        }
        return told;
    }

    private Map<Cell, ToldNumber> tellArea(Map<Cell, ToldNumber> parts) {
        if (tell(parts)) {
            return parts;
        }
        Map<Cell, ToldNumber> told = new LinkedHashMap<>();
        parts.forEach((place, band) -> {
            if (tell(Map.of(place, band))) {
                told.put(place, band);
            }
        });
        return told;
    }

    private boolean tell(Map<Cell, ToldNumber> places) {
        return knowledge.tell(places.entrySet().stream()
                .map(place -> new Inference.Said(
                        number(place.getKey()),
                        place.getValue().least(),
                        place.getValue().most()))
                .toList());
    }

    private Map<Cell, ToldNumber> bands(String need, String area) {
        Map<Cell, ToldNumber> bands = new LinkedHashMap<>();
        for (String part : PARTS) {
            Cell place = new Cell(need, area, part);
            long lowest = count(place) / minimum * minimum;
            bands.put(place, ToldNumber.between(lowest, lowest + minimum - 1));
        }
        return bands;
    }

    /** Needs of which a small number can be narrowed down by trying out. */
    private Set<String> narrow() {
        Set<String> narrow = new HashSet<>();
        truth.forEach((place, count) -> {
            boolean small = count > 0 && count < minimum;
            if (small && !narrow.contains(place.need()) && knowledge.tried(number(place), minimum) < minimum) {
                narrow.add(place.need());
            }
        });
        return narrow;
    }

    /** What readers know before they are told anything: how the numbers hang together. */
    private void read() {
        knowledge = new Inference();
        numbers.clear();
        truth.keySet().forEach(place -> numbers.put(place, knowledge.number()));
        for (String need : needs) {
            numbers.put(asked(need), knowledge.number());
        }
        Cell compared = asked(ComparisonResult.WHOLE);
        for (String need : needs) {
            Cell asked = asked(need);
            noLess(List.of(compared), List.of(asked));
            List<Cell> fitSomewhere = new ArrayList<>();
            for (String area : areas) {
                List<Cell> parts =
                        PARTS.stream().map(part -> new Cell(need, area, part)).toList();
                noLess(List.of(asked), parts);
                noLess(parts, List.of(asked));
                noLess(List.of(parts.get(0), compared), List.of(new Cell(ComparisonResult.WHOLE, area, "fits"), asked));
                noLess(List.of(new Cell(ComparisonResult.WHOLE, area, "unmet")), List.of(parts.get(2)));
                noLess(List.of(new Cell(need, areas.get(0), "fits")), List.of(parts.get(0)));
                fitSomewhere.add(parts.get(0));
            }
            noLess(fitSomewhere.subList(1, areas.size()), List.of(fitSomewhere.get(0)));
        }
        knowledge.tellAnyway(List.of(new Inference.Said(number(compared), count(compared), count(compared))), minimum);
    }

    /** These together are no less than those; only if that holds. */
    private void noLess(List<Cell> more, List<Cell> less) {
        if (more.stream().mapToLong(this::count).sum()
                >= less.stream().mapToLong(this::count).sum()) {
            knowledge.noLess(numbers(more), numbers(less));
        }
    }

    private int[] numbers(List<Cell> places) {
        return places.stream().mapToInt(this::number).toArray();
    }

    private int number(Cell place) {
        return Objects.requireNonNull(numbers.get(place));
    }

    private long count(Cell place) {
        return place.part().equals(ASKED)
                ? PARTS.stream()
                        .mapToLong(part -> count(new Cell(place.need(), areas.get(0), part)))
                        .sum()
                : Objects.requireNonNull(truth.get(place));
    }

    private static Cell asked(String need) {
        return new Cell(need, "", ASKED);
    }
}
