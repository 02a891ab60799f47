package nl.groeiruimte.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.groeiruimte.form.FormValues;
import nl.groeiruimte.profile.Band;
import nl.groeiruimte.profile.Bands;

/**
 * The heaviest request with the same blind profile: each amount at the top of its band, each day at the start of its
 * half-year, classes and categories at the strictest of a group. Whoever tries values one at a time on it learns bands
 * and no more.
 */
final class BandedRequest {

    private static final BigDecimal BEYOND_ALL_BANDS = new BigDecimal("1000000000");
    private static final Map<String, Bands> AMOUNTS = Map.of(
            "floorAreaMin",
            Bands.AREA,
            "plotAreaMin",
            Bands.AREA,
            "cleanRoomMin",
            Bands.AREA,
            "demandMwMin",
            Bands.POWER,
            "feedInMwMin",
            Bands.POWER,
            "homes",
            Bands.JOBS);
    private static final List<String> JOBS = List.of("jobsMbo", "jobsHbo", "jobsWo");
    private static final BigDecimal METRES = BigDecimal.valueOf(5);
    private static final List<Integer> STRICTEST_CLASSES = List.of(1, 3, 6, 8);
    private static final Map<String, String> STRICTEST_CATEGORIES = Map.ofEntries(
            Map.entry("1", "3.2"),
            Map.entry("2", "3.2"),
            Map.entry("3.1", "3.2"),
            Map.entry("3.2", "3.2"),
            Map.entry("4.1", "4.2"),
            Map.entry("4.2", "4.2"),
            Map.entry("5.1", "6"),
            Map.entry("5.2", "6"),
            Map.entry("5.3", "6"),
            Map.entry("6", "6"));
    private static final Map<String, String> STRICTEST_TRANSPORT =
            Map.of("bus", "frequent", "frequent", "frequent", "train", "intercity", "intercity", "intercity");

    private BandedRequest() {}

    /** {@code needs} by kind of room, as a request has them. */
    static Map<String, FormValues> of(Map<String, FormValues> needs) {
        return needs.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, kind -> banded(kind.getValue())));
    }

    private static FormValues banded(FormValues facts) {
        Map<String, Object> banded = new LinkedHashMap<>(facts.asMap());
        AMOUNTS.forEach(
                (key, bands) -> facts.number(key).ifPresent(amount -> banded.put(key, top(bands.of(amount), amount))));
        facts.number("hallHeightMin")
                .ifPresent(height -> banded.put(
                        "hallHeightMin",
                        height.divide(METRES, 0, RoundingMode.UP).multiply(METRES)));
        facts.text("cleanRoomIsoClass")
                .ifPresent(asked -> banded.put(
                        "cleanRoomIsoClass",
                        STRICTEST_CLASSES.stream()
                                .filter(strictest -> strictest <= Integer.parseInt(asked))
                                .reduce((one, next) -> next)
                                .orElseThrow()
                                .toString()));
        jobs(facts, banded);
        facts.text("publicTransportMin")
                .ifPresent(asked -> banded.put("publicTransportMin", STRICTEST_TRANSPORT.get(asked)));
        facts.text("environmentalCategory")
                .ifPresent(asked -> banded.put("environmentalCategory", STRICTEST_CATEGORIES.get(asked)));
        facts.date("neededBy")
                .ifPresent(day ->
                        banded.put("neededBy", LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1)));
        return FormValues.of(banded);
    }

    /** A blind profile has the jobs of all levels in one band: each level that is asked can be all of them. */
    private static void jobs(FormValues facts, Map<String, Object> banded) {
        BigDecimal all =
                JOBS.stream().flatMap(level -> facts.number(level).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        JOBS.stream()
                .filter(level ->
                        facts.number(level).filter(jobs -> jobs.signum() > 0).isPresent())
                .forEach(level -> banded.put(level, top(Bands.JOBS.of(all), all)));
    }

    private static BigDecimal top(Band band, BigDecimal amount) {
        if (band == null) {
            return amount;
        }
        return band.to() == null ? BEYOND_ALL_BANDS : band.to();
    }
}
