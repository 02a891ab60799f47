package nl.groeiruimte.desk.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.comparison.Band;
import nl.groeiruimte.cases.comparison.BandScale;
import nl.groeiruimte.cases.comparison.RequestField;
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

    private BandedRequest() {}

    /** {@code needs} by kind of room, as a request has them. */
    static Map<String, FormValues> of(Map<String, FormValues> needs) {
        return needs.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, kind -> banded(kind.getKey(), kind.getValue())));
    }

    private static FormValues banded(String kind, FormValues facts) {
        List<RequestField> compared =
                RequestField.of(kind).stream().filter(BandedRequest::comparedOn).toList();
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
        return switch (field.sharing().how()) {
            case BAND -> facts.number(key).flatMap(amount -> top(field.sharing().bands(), amount, facts, compared));
            case CLASS -> facts.text(key).flatMap(field.sharing()::strictest);
            case CHOICE -> facts.text(key);
            case HALF_YEAR ->
                facts.date(key).map(day -> LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1));
            case STAYS, CHOICES, WORDS -> Optional.empty();
        };
    }

    /** The most that the amount can be, by what its band tells; empty for nothing, which is in no band. */
    private static Optional<BigDecimal> top(
            BandScale scale, BigDecimal amount, FormValues facts, List<RequestField> compared) {
        return switch (scale) {
            // Coarser than a profile, in which a case lead chooses to tell it.
            case HEIGHT -> Optional.of(amount.divide(METRES, 0, RoundingMode.UP).multiply(METRES));
            case PEOPLE -> amount.signum() > 0 ? top(scale, together(compared, facts)) : Optional.empty();
            default -> top(scale, amount);
        };
    }

    /** A blind profile has the jobs of all levels in one band: each level that is asked can be all of them. */
    private static BigDecimal together(List<RequestField> compared, FormValues facts) {
        return compared.stream()
                .filter(field -> field.sharing().scale() == BandScale.PEOPLE)
                .flatMap(field -> facts.number(field.key()).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<BigDecimal> top(BandScale scale, BigDecimal amount) {
        Band band = scale.of(amount);
        return Optional.ofNullable(band).map(in -> in.to() == null ? BEYOND_ALL_BANDS : in.to());
    }
}
