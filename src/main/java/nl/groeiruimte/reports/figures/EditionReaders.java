package nl.groeiruimte.reports.figures;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import nl.groeiruimte.reports.suppression.Inference;
import nl.groeiruimte.reports.tables.Relations;
import nl.groeiruimte.reports.tables.ReportTables;

/** What readers of several editions know of all their counts: from sums within one, and from one to the next. */
final class EditionReaders {

    /** A count in an edition. */
    record Narrow(int edition, String place) {}

    private final Inference knowledge;
    private final Map<ToldCounts, Map<String, Integer>> numbers;
    private final List<ToldCounts> editions;
    private final List<Inference.Said> known = new ArrayList<>();

    /** Anybody. */
    EditionReaders(List<ToldCounts> editions) {
        this.editions = editions;
        knowledge = new Inference();
        numbers = new IdentityHashMap<>();
        editions.forEach(edition -> {
            Map<String, Integer> places = new LinkedHashMap<>();
            edition.truth().keySet().forEach(place -> places.put(place, knowledge.number()));
            edition.told().keySet().forEach(place -> places.computeIfAbsent(place, only -> knowledge.number()));
            numbers.put(edition, places);
        });
        editions.forEach(edition -> edition.rules()
                .forEach(rule -> add(numbers(edition, rule.more()), numbers(edition, rule.less()), rule.equal())));
        between();
    }

    /** How all hangs together is the same for every reader, and takes long to write down. */
    private EditionReaders(EditionReaders anybody, String region) {
        editions = anybody.editions;
        numbers = anybody.numbers;
        knowledge = anybody.knowledge.copy();
        editions.forEach(edition -> own(edition, region));
    }

    /** The members of a region, who are told its own rows exactly; to be asked before anybody is told anything. */
    EditionReaders membersOf(String region) {
        return new EditionReaders(this, region);
    }

    /** A member also knows how many came to the own region, and not from where. */
    private void own(ToldCounts edition, String region) {
        List<String> arrivals = edition.truth().keySet().stream()
                .filter(place -> place.startsWith(ReportTables.FLOWS + "/") && place.split("/")[2].equals(region))
                .toList();
        int arrived = knowledge.number();
        knowledge.equal(new int[] {arrived}, numbers(edition, arrivals));
        known.add(new Inference.Said(arrived, sum(edition, arrivals), sum(edition, arrivals)));
        edition.truth().forEach((place, count) -> {
            if (ReportTables.isOf(region, place)) {
                known.add(said(edition, place, new long[] {count, count}));
            }
        });
    }

    /** Readers are told this anyway: what all editions told, as they stand. */
    void readAll(int minimum) {
        List<Inference.Said> said = new ArrayList<>(known);
        editions.forEach(edition -> edition.told().forEach((place, range) -> said.add(said(edition, place, range))));
        knowledge.tellAnyway(said, minimum);
    }

    /** Tells more of an edition, unless it would tell too much. */
    boolean read(ToldCounts edition, Map<String, long[]> more) {
        return knowledge.tell(more.entrySet().stream()
                .map(place -> said(edition, place.getKey(), place.getValue()))
                .toList());
    }

    /** Takes back what was told last. */
    void forgetLast() {
        knowledge.takeBack();
    }

    /**
     * The small counts of any edition of which trying out leaves too few values; by the edition's place in the list.
     */
    Set<Narrow> narrow(int minimum) {
        Set<Narrow> narrow = new LinkedHashSet<>();
        for (int at = 0; at < editions.size(); at++) {
            for (Map.Entry<String, Long> count : editions.get(at).truth().entrySet()) {
                boolean small = count.getValue() > 0
                        && count.getValue() < minimum
                        && count.getKey().contains("/");
                if (small && knowledge.tried(number(editions.get(at), count.getKey()), minimum) < minimum) {
                    narrow.add(new Narrow(at, count.getKey()));
                }
            }
        }
        return narrow;
    }

    private Inference.Said said(ToldCounts edition, String place, long[] range) {
        return new Inference.Said(number(edition, place), range[0], range[1]);
    }

    private void between() {
        for (ToldCounts before : editions) {
            for (ToldCounts after : editions) {
                // What never falls from one half-year to the next never falls.
                if (before != after
                        && !before.until().isAfter(after.until())
                        && !after.firstDay().isAfter(before.until().plusDays(1))) {
                    neverFalling(before, after);
                }
                if (after.firstDay().equals(before.until().plusDays(1))) {
                    ReportTables.all().forEach(table -> table.since().forEach(rule -> goesOn(before, after, rule)));
                }
            }
        }
    }

    private void neverFalling(ToldCounts before, ToldCounts after) {
        for (String place : before.ever()) {
            Long count = after.truth().get(place);
            Long then = before.truth().get(place);
            if (count != null && then != null && count >= then) {
                knowledge.noLess(new int[] {number(after, place)}, new int[] {number(before, place)});
            }
        }
    }

    /** The place in one edition against that in the one before and others beside it; only if it holds. */
    private void goesOn(ToldCounts before, ToldCounts after, Relations.Since rule) {
        List<String> now = List.of(rule.now());
        List<String> then = List.of(rule.before());
        if (after.truth().containsKey(rule.now())
                && before.truth().containsKey(rule.before())
                && rule.during().stream().allMatch(after.truth()::containsKey)
                && sum(after, now) == sum(before, then) + sum(after, rule.during())) {
            knowledge.equal(
                    numbers(after, now),
                    IntStream.concat(IntStream.of(numbers(before, then)), IntStream.of(numbers(after, rule.during())))
                            .toArray());
        }
    }

    private void add(int[] more, int[] less, boolean equal) {
        if (equal) {
            knowledge.equal(more, less);
        } else {
            knowledge.noLess(more, less);
        }
    }

    private int number(ToldCounts edition, String place) {
        return Objects.requireNonNull(numbers.getOrDefault(edition, Map.of()).get(place), place);
    }

    private int[] numbers(ToldCounts edition, List<String> places) {
        return places.stream().mapToInt(place -> number(edition, place)).toArray();
    }

    private static long sum(ToldCounts edition, List<String> places) {
        return places.stream().mapToLong(edition.truth()::get).sum();
    }
}
