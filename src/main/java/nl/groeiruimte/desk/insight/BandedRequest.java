package nl.groeiruimte.desk.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.blindprofile.Band;
import nl.groeiruimte.cases.blindprofile.Bands;
import nl.groeiruimte.cases.comparison.RequestField;
import nl.groeiruimte.cases.comparison.Sharing;
import nl.groeiruimte.platform.form.FormValues;

/**
 * The heaviest request with the same blind profile: each amount at the top of its band, each day at the start of its
 * half-year, classes and categories at the strictest of a group. Whoever tries values one at a time on it learns bands
 * and no more. It begins empty and takes over what {@link RequestField} declares, so an answer that nobody declared
 * stays out of it.
 */
final class BandedRequest {

    private static final BigDecimal BEYOND_ALL_BANDS = new BigDecimal("1000000000");
    private static final BigDecimal METRES = BigDecimal.valueOf(5);

    /** By field, the strictest class of the group of each class. */
    private static final Map<String, Map<String, String>> STRICTEST = Map.of(
            "cleanRoomIsoClass",
            groups(List.of("1", "2"), List.of("3", "4", "5"), List.of("6", "7"), List.of("8", "9")),
            "environmentalCategory",
            groups(List.of("3.2", "3.1", "2", "1"), List.of("4.2", "4.1"), List.of("6", "5.3", "5.2", "5.1")),
            "publicTransportMin",
            groups(List.of("frequent", "bus"), List.of("intercity", "train")));

    private BandedRequest() {}

    /** {@code needs} by kind of room, as a request has them. */
    static Map<String, FormValues> of(Map<String, FormValues> needs) {
        return needs.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, kind -> banded(kind.getKey(), kind.getValue())));
    }

    private static FormValues banded(String kind, FormValues facts) {
        List<RequestField> compared = RequestField.list().stream()
                .filter(field -> field.kind().equals(kind) && comparedOn(field))
                .toList();
        Map<String, Object> banded = new LinkedHashMap<>();
        compared.forEach(field -> banded(field, facts, compared).ifPresent(answer -> banded.put(field.key(), answer)));
        return FormValues.of(banded);
    }

    private static boolean comparedOn(RequestField field) {
        return field.measure() != null
                || field.use() == RequestField.Use.HARDNESS
                || field.use() == RequestField.Use.DAY;
    }

    private static Optional<?> banded(RequestField field, FormValues facts, List<RequestField> compared) {
        String key = field.key();
        return switch (field.sharing()) {
            case AREA, POWER, MONEY -> facts.number(key).flatMap(amount -> top(field, amount));
            case PEOPLE ->
                facts.number(key)
                        .filter(people -> people.signum() > 0)
                        .flatMap(people -> top(field, together(compared, facts)));
            // Coarser than a profile, in which a case lead chooses to tell it.
            case HEIGHT ->
                facts.number(key)
                        .map(height -> height.divide(METRES, 0, RoundingMode.UP).multiply(METRES));
            case CLASS -> facts.text(key).map(STRICTEST.getOrDefault(key, Map.of())::get);
            case CHOICE -> facts.text(key);
            case HALF_YEAR ->
                facts.date(key).map(day -> LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1));
            case STAYS, CHOICES, WORDS -> Optional.empty();
        };
    }

    /** A blind profile has the jobs of all levels in one band: each level that is asked can be all of them. */
    private static BigDecimal together(List<RequestField> compared, FormValues facts) {
        return compared.stream()
                .filter(field -> field.sharing() == Sharing.PEOPLE)
                .flatMap(field -> facts.number(field.key()).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The top of the amount's band; empty for nothing, which is in no band. */
    private static Optional<BigDecimal> top(RequestField field, BigDecimal amount) {
        Band band = Bands.scale(field.sharing()).of(amount);
        return Optional.ofNullable(band).map(in -> in.to() == null ? BEYOND_ALL_BANDS : in.to());
    }

    @SafeVarargs
    private static Map<String, String> groups(List<String>... groups) {
        Map<String, String> strictest = new LinkedHashMap<>();
        for (List<String> group : groups) {
            group.forEach(code -> strictest.put(code, group.get(0)));
        }
        return Map.copyOf(strictest);
    }
}
