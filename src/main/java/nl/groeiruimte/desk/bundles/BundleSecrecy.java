package nl.groeiruimte.desk.bundles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides what the next version of a bundle tells, beside all that earlier ones told: neither anybody, nor a member of
 * an agency that knows its own cases, works out what one company asks or of what kind it is, nor what one asked that
 * left. Readers are reckoned to know which cases came and went.
 */
final class BundleSecrecy {

    private static final int FEWEST_AGENCIES = 2;
    private static final long LEAST_NEED = 50 * Part.UNITS_A_MILLION;

    private final List<Edition> before;
    private final List<Part> parts;
    private final List<List<String>> kinds;
    private final int minimum;
    private final List<Told> told = new ArrayList<>();

    private BundleSecrecy(List<Edition> before, List<Part> parts, List<List<String>> kinds, int minimum) {
        this.before = before;
        this.parts = parts;
        this.kinds = kinds;
        this.minimum = minimum;
    }

    /**
     * Whether these cases can be a bundle: enough companies of more than one agency, that together need enough, of
     * which none needs more than all others together.
     */
    static boolean allows(Collection<Part> parts, int minimum) {
        long all = parts.stream().mapToLong(part -> part.amount(Part.NEED)).sum();
        long largest =
                parts.stream().mapToLong(part -> part.amount(Part.NEED)).max().orElse(0);
        return parts.size() >= minimum
                && parts.stream().map(Part::agency).distinct().count() >= FEWEST_AGENCIES
                && all >= LEAST_NEED
                && largest <= all - largest;
    }

    /**
     * What may be told of these cases.
     *
     * @param before the versions so far, with what they told
     * @param kinds see {@link BundleKinds#keys}
     */
    static List<Told> decide(List<Edition> before, List<Part> parts, List<List<String>> kinds, int minimum) {
        return new BundleSecrecy(before, parts, kinds, minimum).decide();
    }

    private List<Told> decide() {
        List<Edition> editions = new ArrayList<>(before);
        editions.add(new Edition(parts, List.of()));
        Set<@Nullable String> readers = new HashSet<>();
        readers.add(null);
        editions.forEach(edition -> edition.parts().forEach(part -> readers.add(part.agency())));
        tellAmounts(readers.stream()
                .<BundleReader>map(own -> new AmountReader(editions, own))
                .toList());
        tellCounts(BundleKinds::of, kinds, editions, readers);
        List<List<String>> instruments = editions.stream()
                .flatMap(edition -> edition.parts().stream())
                .flatMap(part -> BundleKinds.instruments(part).stream())
                .distinct()
                .sorted()
                .map(List::of)
                .toList();
        tellCounts(BundleKinds::instruments, instruments, editions, readers);
        return List.copyOf(told);
    }

    private void tellAmounts(List<BundleReader> readers) {
        List<Edition> now = List.of(new Edition(parts, List.of()));
        Stream.concat(
                        Stream.of(Part.NEED, Part.OPEN, Part.NO_LEAD, Part.THERE),
                        AmountReader.codes(now).stream().filter(code -> code.startsWith(Part.YEAR)))
                .forEach(code -> {
                    long sum =
                            parts.stream().mapToLong(part -> part.amount(code)).sum();
                    Told.amount(Told.AMOUNT + code, sum).stream()
                            .filter(band -> tell(readers, List.of(band)))
                            .findFirst();
                });
    }

    private void tellCounts(
            Function<Part, List<String>> keys,
            List<List<String>> all,
            List<Edition> editions,
            Set<@Nullable String> agencies) {
        List<BundleReader> readers = agencies.stream()
                .<BundleReader>map(own -> new CountReader(editions, own, keys, all, minimum))
                .toList();
        Map<String, Long> counts = parts.stream()
                .flatMap(part -> keys.apply(part).stream())
                .collect(Collectors.groupingBy(key -> key, TreeMap::new, Collectors.counting()));
        Map<String, List<Told>> byKind = new LinkedHashMap<>();
        counts.forEach((key, count) -> {
            if (count >= minimum) {
                Told band = Told.count(key, count);
                byKind.computeIfAbsent(band.kind(), kind -> new ArrayList<>()).add(band);
            }
        });
        byKind.values().stream()
                .filter(kind -> !tell(readers, kind))
                .forEach(kind -> kind.forEach(band -> tell(readers, List.of(band))));
    }

    private boolean tell(List<BundleReader> readers, List<Told> more) {
        for (int i = 0; i < readers.size(); i++) {
            if (!readers.get(i).read(more)) {
                readers.subList(0, i).forEach(BundleReader::forgetLast);
                return false;
            }
        }
        told.addAll(more);
        return true;
    }
}
