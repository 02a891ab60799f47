package nl.groeiruimte.desk.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** With {@code -Dbundles=200} over more histories. */
class BundlesUnderAttackTest {

    private static final int HISTORIES = Integer.getInteger("bundles", 12);
    private static final long LEAST = 5 * Part.UNITS_A_MILLION;

    /** The interval in which somebody finds an amount is as wide as the amount is high, and EUR 5 million. */
    @Test
    void nobodyWorksOutAnAmountOfOneCompanyFromAllVersions() {
        int told = 0;
        for (int history = 0; history < HISTORIES; history++) {
            List<Edition> editions = Drawn.history(new Random(history), 4);
            told += editions.stream().mapToInt(edition -> edition.told().size()).sum();
            for (String own : readers()) {
                BundleAttack attack = BundleAttack.onAmounts(editions, own);
                for (Part part : foreign(editions, own)) {
                    for (String code : List.of(Part.NEED, Part.OPEN)) {
                        long[] range = attack.range(part, code);
                        assertThat(range[1] - range[0] + 1)
                                .as(
                                        "history %d, reader %s, %s of %s: %d to %d",
                                        history, own, code, part, range[0], range[1])
                                .isGreaterThanOrEqualTo(Math.max(part.amount(code), LEAST));
                    }
                }
            }
        }
        assertThat(told).as("something is told").isGreaterThan(HISTORIES * 5);
    }

    /** Neither that it is of a kind, nor that it is not. */
    @Test
    void nobodyWorksOutOfWhatKindOneCompanyIs() {
        int told = 0;
        for (int history = 0; history < HISTORIES; history++) {
            List<Edition> editions = Drawn.history(new Random(1000 + history), 4);
            told += editions.stream()
                    .flatMap(edition -> edition.told().stream())
                    .filter(one -> !one.kind().equals("amount"))
                    .count();
            for (String own : readers()) {
                BundleAttack attack = BundleAttack.onCounts(editions, own);
                for (Part part : foreign(editions, own)) {
                    for (String key : List.of(
                            "technology/photonics", "phase/4", "area/south", "area/north", "instrument/instrument-1")) {
                        assertThat(attack.range(part, key))
                                .as("history %d, reader %s, %s of %s", history, own, key, part)
                                .containsExactly(0, 1);
                    }
                }
            }
        }
        assertThat(told).as("something is told").isPositive();
    }

    /** The attack finds what there is to find. */
    @Test
    void withoutTheProtectionItIsWorkedOut() {
        Random random = new Random(1);
        List<Part> all = List.of(
                Drawn.part(random, "bom", 60),
                Drawn.part(random, "oost-nl", 70),
                Drawn.part(random, "liof", 50),
                Drawn.part(random, "nom", 40));
        List<Part> left = all.subList(0, 3);
        List<Edition> exact = Stream.of(all, left)
                .map(parts -> {
                    long need = parts.stream()
                            .mapToLong(part -> part.amount(Part.NEED))
                            .sum();
                    return new Edition(parts, List.of(new Told("amount/need", need, need)));
                })
                .toList();

        assertThat(BundleAttack.onAmounts(exact, null).range(all.get(3), Part.NEED))
                .containsExactly(40 * Part.UNITS_A_MILLION, 40 * Part.UNITS_A_MILLION);
    }

    private static List<Part> foreign(List<Edition> editions, @Nullable String own) {
        return editions.stream()
                .flatMap(edition -> edition.parts().stream())
                .distinct()
                .filter(part -> !Objects.equals(part.agency(), own))
                .toList();
    }

    private static List<@Nullable String> readers() {
        List<@Nullable String> readers = new ArrayList<>(Drawn.AGENCIES);
        readers.add(null);
        Collections.reverse(readers);
        return readers;
    }
}
