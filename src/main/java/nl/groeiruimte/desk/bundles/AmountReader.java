package nl.groeiruimte.desk.bundles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.groeiruimte.desk.bundles.Crowds.Crowd;
import nl.groeiruimte.reports.suppression.Inference;
import org.jspecify.annotations.Nullable;

/**
 * What a reader works out of amounts. Of one or two companies that cannot be told apart, what each amount is must stay
 * as uncertain as the largest of them is high, and never less than EUR 5 million.
 */
final class AmountReader implements BundleReader {

    private static final long LEAST = 5 * Part.UNITS_A_MILLION;
    private static final int FEW = 3;

    private final Inference knowledge = new Inference();
    private final Crowds crowds;
    private final int here;
    /** By amount, of each version. */
    private final Map<String, int[]> ofVersions = new HashMap<>();

    private final Map<String, int[]> ofCrowds = new HashMap<>();
    private final List<Long> least = new ArrayList<>();

    /** @param editions all that were told, and last the one that is to be */
    AmountReader(List<Edition> editions, @Nullable String own) {
        crowds = new Crowds(editions, own, part -> part.facts().amounts());
        here = editions.size() - 1;
        List<String> codes = codes(editions);
        codes.forEach(code -> {
            ofVersions.put(code, numbers(editions.size()));
            ofCrowds.put(
                    code,
                    crowds.all().stream()
                            .mapToInt(crowd -> number(leastOf(crowd, code)))
                            .toArray());
            crowds.relate(knowledge, numbersOf(code), ofCrowds.getOrDefault(code, new int[0]));
        });
        codes.stream().filter(Part.NEED::equals).findFirst().ifPresent(need -> hangTogether(codes));
        List<Inference.Said> said = new ArrayList<>();
        for (int version = 0; version < editions.size(); version++) {
            for (Told told : editions.get(version).told()) {
                if (told.key().startsWith(Told.AMOUNT)) {
                    said.add(said(version, told));
                }
            }
        }
        knowledge.tellAnyway(said, least.stream().mapToLong(Long::longValue).toArray());
    }

    static List<String> codes(List<Edition> editions) {
        return editions.stream()
                .flatMap(edition -> edition.parts().stream())
                .flatMap(part -> part.facts().amounts().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The years make up all; what is open or there is no less than all, and what nobody leads is open. */
    private void hangTogether(List<String> codes) {
        List<String> years =
                codes.stream().filter(code -> code.startsWith(Part.YEAR)).toList();
        Stream.of(ofVersions, ofCrowds).forEach(numbers -> {
            int[] need = numbers.getOrDefault(Part.NEED, new int[0]);
            for (int i = 0; i < need.length; i++) {
                int at = i;
                knowledge.equal(
                        new int[] {need[i]},
                        years.stream()
                                .map(numbers::get)
                                .filter(Objects::nonNull)
                                .mapToInt(of -> of[at])
                                .toArray());
                less(numbers, at, Part.OPEN, Part.NEED);
                less(numbers, at, Part.NO_LEAD, Part.OPEN);
                int[] open = numbers.get(Part.OPEN);
                int[] there = numbers.get(Part.THERE);
                if (open != null && there != null) {
                    knowledge.noLess(new int[] {open[i], there[i]}, new int[] {need[i]});
                }
            }
        });
    }

    private void less(Map<String, int[]> numbers, int at, String lesser, String greater) {
        int[] less = numbers.get(lesser);
        int[] more = numbers.get(greater);
        if (less != null && more != null) {
            knowledge.noLess(new int[] {more[at]}, new int[] {less[at]});
        }
    }

    private static long leastOf(Crowd crowd, String code) {
        return crowd.parts().size() >= FEW
                ? 1
                : Math.max(
                        LEAST,
                        crowd.parts().stream()
                                .mapToLong(part -> part.amount(code))
                                .max()
                                .orElse(0));
    }

    private int[] numbers(int many) {
        int[] numbers = new int[many];
        for (int i = 0; i < many; i++) {
            numbers[i] = number(1);
        }
        return numbers;
    }

    private int number(long values) {
        least.add(values);
        return knowledge.number();
    }

    private int[] numbersOf(String code) {
        return ofVersions.getOrDefault(code, new int[0]);
    }

    private Inference.Said said(int version, Told told) {
        long own = crowds.own(version, part -> part.amount(told.code()));
        return new Inference.Said(numbersOf(told.code())[version], told.lowest() - own, told.highest() - own);
    }

    @Override
    public boolean read(List<Told> told) {
        return knowledge.tell(told.stream().map(one -> said(here, one)).toList());
    }

    @Override
    public void forgetLast() {
        knowledge.takeBack();
    }
}
