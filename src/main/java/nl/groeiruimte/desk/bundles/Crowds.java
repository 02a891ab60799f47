package nl.groeiruimte.desk.bundles;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import nl.groeiruimte.reports.suppression.Inference;
import org.jspecify.annotations.Nullable;

/**
 * The cases of all versions as somebody sees them who knows which came and which left: those that were in the same
 * versions cannot be kept apart. A member of an agency knows its own cases, so they are not in any crowd. A case of
 * which something changed is another one from then on.
 */
final class Crowds {

    /** Cases that are in the same versions; {@code in} has the numbers of those. */
    record Crowd(BitSet in, List<Part> parts) {}

    private final List<Edition> editions;
    private final @Nullable String own;
    private final List<Crowd> crowds;

    /**
     * Sorts the cases.
     *
     * @param own code of the reader's agency; none for anybody
     * @param what of a case is looked at
     */
    Crowds(List<Edition> editions, @Nullable String own, Function<Part, Object> what) {
        this.editions = editions;
        this.own = own;
        Map<List<Object>, Crowd> cases = new LinkedHashMap<>();
        for (int version = 0; version < editions.size(); version++) {
            for (Part part : editions.get(version).parts()) {
                if (!part.agency().equals(own)) {
                    UUID lead = part.leadId();
                    cases.computeIfAbsent(
                                    List.of(lead, what.apply(part)), one -> new Crowd(new BitSet(), List.of(part)))
                            .in()
                            .set(version);
                }
            }
        }
        Map<BitSet, Crowd> together = new LinkedHashMap<>();
        cases.values().forEach(one -> together.computeIfAbsent(one.in(), in -> new Crowd(in, new ArrayList<>()))
                .parts()
                .addAll(one.parts()));
        crowds = List.copyOf(together.values());
    }

    List<Crowd> all() {
        return crowds;
    }

    /** What the reader's own agency has in a version, which the reader knows. */
    long own(int version, ToLongFunction<Part> number) {
        return own == null
                ? 0
                : editions.get(version).parts().stream()
                        .filter(part -> Objects.equals(part.agency(), own))
                        .mapToLong(number)
                        .sum();
    }

    /** Says how the numbers of versions follow from those of crowds, and from one version to another. */
    void relate(Inference knowledge, int[] ofVersions, int[] ofCrowds) {
        for (int one = 0; one < ofVersions.length; one++) {
            int version = one;
            knowledge.equal(new int[] {ofVersions[one]}, numbers(ofCrowds, in -> in.get(version)));
            for (int two = one + 1; two < ofVersions.length; two++) {
                int other = two;
                knowledge.equal(
                        with(ofVersions[one], numbers(ofCrowds, in -> in.get(other) && !in.get(version))),
                        with(ofVersions[two], numbers(ofCrowds, in -> in.get(version) && !in.get(other))));
            }
        }
    }

    private int[] numbers(int[] ofCrowds, Function<BitSet, Boolean> which) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < ofCrowds.length; i++) {
            if (which.apply(crowds.get(i).in())) {
                numbers.add(ofCrowds[i]);
            }
        }
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] with(int one, int[] others) {
        int[] all = new int[others.length + 1];
        all[0] = one;
        System.arraycopy(others, 0, all, 1, others.length);
        return all;
    }
}
