package nl.groeiruimte.desk.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import nl.groeiruimte.cases.comparison.OneSite;
import nl.groeiruimte.cases.comparison.RequestField;
import nl.groeiruimte.cases.comparison.Sharing;
import nl.groeiruimte.cases.comparison.Verdict;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.supply.fact.AmountRange;
import nl.groeiruimte.supply.site.Fact;
import nl.groeiruimte.supply.site.Site;
import nl.groeiruimte.supply.site.SiteFacts;
import nl.groeiruimte.support.NeedFormFields;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class BandedRequestTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final int EXAMPLES = 10_000;

    private final Random random = new Random(20261121);

    @Test
    void requestsInTheSameBandsAreTheSame() {
        Map<String, FormValues> one = request(1_100, "4.5", 7, "6", "4.1", LocalDate.of(2029, 2, 3));
        Map<String, FormValues> other = request(2_400, "2.1", 9, "7", "4.2", LocalDate.of(2029, 6, 30));
        assertThat(BandedRequest.of(one)).isEqualTo(BandedRequest.of(other));
        assertThat(BandedRequest.of(one).get("space").number("floorAreaMin")).contains(new BigDecimal("2500"));
        assertThat(BandedRequest.of(one).get("energy").number("demandMwMin")).contains(new BigDecimal("5"));
        assertThat(BandedRequest.of(one).get("space").date("neededBy")).contains(LocalDate.of(2029, 1, 1));
    }

    @Test
    void siteThatFitsTheBandsFitsTheRequestItself() {
        int fitting = 0;
        for (int i = 0; i < EXAMPLES; i++) {
            Map<String, FormValues> request = drawn();
            OneSite site = new OneSite(site(), TODAY);
            if (site.verdict(BandedRequest.of(request)).compareTo(Verdict.FITS_BY) <= 0) {
                fitting++;
                assertThat(site.verdict(request)).as("%s", request).isLessThanOrEqualTo(Verdict.FITS_BY);
            }
        }
        assertThat(fitting).isGreaterThan(EXAMPLES / 20);
    }

    @Test
    void bandsAreCoarserThanHalfAStepEverywhere() {
        for (int i = 0; i < EXAMPLES; i++) {
            BigDecimal asked = BigDecimal.valueOf(100 + random.nextInt(400_000));
            BigDecimal banded = BandedRequest.of(Map.of("space", FormValues.of(Map.of("floorAreaMin", asked))))
                    .get("space")
                    .number("floorAreaMin")
                    .orElseThrow();
            assertThat(banded).isGreaterThan(asked);
            assertThat(banded.remainder(BigDecimal.valueOf(500))).isEqualByComparingTo(BigDecimal.ZERO);
        }
    }

    static Stream<String> kinds() {
        return RequestField.KINDS.stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void ofEachFieldOfAFormOnlyWhatIsDeclaredToBeSharedGoesOutInItsBand(String kind) {
        Map<String, JsonNode> fields = NeedFormFields.of(kind);
        assertThat(fields).hasSizeGreaterThan(6);
        fields.forEach((key, form) -> {
            RequestField declared = RequestField.list().stream()
                    .filter(field -> field.kind().equals(kind) && field.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("undeclared: " + kind + " " + key));
            for (Object answer : answers(form)) {
                Optional<Object> out = out(kind, key, answer);
                assertThat(out.orElse(null)).as("%s = %s", key, answer).satisfies(told(declared, answer));
            }
        });
    }

    /** What may be told of the answer to this field. */
    private static ThrowingConsumer<Object> told(RequestField declared, Object answer) {
        boolean compared = declared.measure() != null
                || declared.use() == RequestField.Use.HARDNESS
                || declared.use() == RequestField.Use.DAY;
        Sharing.How sharing = compared ? declared.sharing().how() : Sharing.How.STAYS;
        return out -> {
            switch (sharing) {
                case STAYS, WORDS, CHOICES -> assertThat(out).isNull();
                case CHOICE -> assertThat(out).isEqualTo(answer);
                case CLASS ->
                    assertThat(out)
                            .as("a class of the group, the same for the whole group")
                            .isEqualTo(out(declared.kind(), declared.key(), out).orElseThrow());
                case HALF_YEAR -> assertThat(out).isIn("2029-01-01", "2029-07-01");
                case BAND ->
                    assertThat(out).as("never the amount itself").isNotNull().isNotEqualTo(answer);
            }
        };
    }

    @Test
    void groupsOfClassesAreFewerThanClasses() {
        assertThat(RequestField.list())
                .filteredOn(field -> field.sharing().how() == Sharing.How.CLASS)
                .isNotEmpty()
                .allSatisfy(field -> {
                    List<Object> classes =
                            answers(NeedFormFields.of(field.kind()).get(field.key()));
                    assertThat(classes.stream()
                                    .map(answer -> out(field.kind(), field.key(), answer))
                                    .distinct())
                            .as(field.key())
                            .hasSizeLessThanOrEqualTo(classes.size() / 2);
                });
    }

    @Test
    void answerThatNobodyDeclaredStaysWithItsAgency() {
        assertThat(out("space", "secretProcess", "quantum")).isEmpty();
        assertThat(out("space", "shelfLoadMin", 730)).isEmpty();
        assertThat(out("moon", "floorAreaMin", 730))
                .as("a kind that nobody declared")
                .isEmpty();
    }

    @Test
    void noAmountOfARequestIsComparedExactly() {
        RequestField.list().stream()
                .filter(field -> List.of(RequestField.Use.MINIMUM, RequestField.Use.WISH, RequestField.Use.AMOUNT)
                        .contains(field.use()))
                .forEach(field -> assertThat(out(field.kind(), field.key(), 30))
                        .as(field.key())
                        .isPresent()
                        .isEqualTo(out(field.kind(), field.key(), 29)));
    }

    private static Optional<Object> out(String kind, String key, Object answer) {
        return Optional.ofNullable(BandedRequest.of(Map.of(kind, FormValues.of(Map.of(key, answer))))
                .get(kind)
                .asMap()
                .get(key));
    }

    private static List<Object> answers(JsonNode form) {
        if (form.path("values").isArray()) {
            return form.path("values")
                    .valueStream()
                    .<Object>map(value -> value.get("value").asString())
                    .toList();
        }
        return switch (form.path("type").asString()) {
            case "number" -> List.of(new BigDecimal("7.3"), new BigDecimal("731"), new BigDecimal("77777777"));
            case "datetime" -> List.of(LocalDate.of(2029, 2, 3), LocalDate.of(2029, 11, 30));
            case "checkbox" -> List.of(true);
            default -> List.of("Wij zitten naast de kathedraal");
        };
    }

    @Test
    void jobsOfEachLevelCanBeAllOfTheBand() {
        FormValues banded = BandedRequest.of(
                        Map.of("talent", FormValues.of(Map.of("jobsMbo", 12, "jobsHbo", 15, "jobsWo", 0))))
                .get("talent");
        assertThat(banded.number("jobsMbo")).contains(new BigDecimal("50"));
        assertThat(banded.number("jobsHbo")).contains(new BigDecimal("50"));
        assertThat(banded.number("jobsWo")).as("asks nothing").isEmpty();
    }

    private Map<String, FormValues> drawn() {
        return request(
                100 + random.nextInt(9_000),
                String.valueOf(1 + random.nextInt(90) / 10.0),
                4 + random.nextInt(6),
                String.valueOf(1 + random.nextInt(9)),
                new String[] {"2", "3.2", "4.1", "5.1"}[random.nextInt(4)],
                TODAY.plusDays(200 + random.nextInt(1_000)));
    }

    private Site site() {
        SiteFacts facts = SiteFacts.builder()
                .known(Fact.FLOOR_AREA, new AmountRange(null, BigDecimal.valueOf(1_000 + random.nextInt(20_000))))
                .known(Fact.DEMAND, BigDecimal.valueOf(2 + random.nextInt(20)))
                .known(Fact.HALL_HEIGHT, BigDecimal.valueOf(5 + random.nextInt(11)))
                .known(Fact.CLEAN_ROOM, BigDecimal.valueOf(20_000))
                .known(Fact.CLEAN_ROOM_CLASS, String.valueOf(1 + random.nextInt(5)))
                .known(Fact.ENVIRONMENTAL_CATEGORY, new String[] {"3.2", "4.2", "6"}[random.nextInt(3)])
                .known(Fact.AVAILABLE_FROM, TODAY.plusDays(random.nextInt(600)))
                .build();
        return OtherSupplyTest.site(facts);
    }

    private static Map<String, FormValues> request(
            int floor, String power, int height, String isoClass, String category, LocalDate neededBy) {
        Map<String, Object> space = new LinkedHashMap<>();
        space.put("floorAreaMin", BigDecimal.valueOf(floor));
        space.put("hallHeightMin", BigDecimal.valueOf(height));
        space.put("cleanRoomMin", BigDecimal.valueOf(floor));
        space.put("cleanRoomIsoClass", isoClass);
        space.put("environmentalCategory", category);
        space.put("neededBy", neededBy);
        return Map.of(
                "space",
                FormValues.of(space),
                "energy",
                FormValues.of(Map.of("demandMwMin", new BigDecimal(power), "neededBy", neededBy)));
    }
}
