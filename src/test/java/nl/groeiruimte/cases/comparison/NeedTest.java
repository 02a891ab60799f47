package nl.groeiruimte.cases.comparison;

import static nl.groeiruimte.cases.comparison.TestSites.NEEDED;
import static nl.groeiruimte.cases.comparison.TestSites.TODAY;
import static nl.groeiruimte.cases.comparison.TestSites.UNKNOWN;
import static nl.groeiruimte.cases.comparison.TestSites.facts;
import static nl.groeiruimte.cases.comparison.TestSites.judge;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.groeiruimte.supply.fact.KnownFacts;
import nl.groeiruimte.supply.fact.Provenance;
import nl.groeiruimte.supply.site.Fact;
import nl.groeiruimte.supply.site.SiteFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeedTest {

    private static final int BY = (int) NEEDED.toEpochDay();
    private static final Need FLOOR = hard(Measure.FLOOR_AREA, 10_000);
    private static final Need POWER = hard(Measure.DEMAND, 10);
    private static final Need QUAY = hard(Measure.QUAY, 1);
    private static final Need CATEGORY = hard(Measure.ENVIRONMENTAL_CATEGORY, "4.1");
    private static final Need DAY_OF_USE = hard(Measure.AVAILABLE, BY);
    private static final List<Need> ALL =
            List.of(FLOOR, POWER, QUAY, hard(Measure.CLEAN_ROOM_CLASS, "5"), CATEGORY, DAY_OF_USE);

    @Test
    void unknownIsNotNo() {
        assertThat(ALL).allSatisfy(need -> {
            NeedVerdict verdict = judge(need, UNKNOWN);
            assertThat(verdict.verdict()).isEqualTo(Verdict.UNKNOWN);
            assertThat(verdict.offered()).isNull();
            assertThat(verdict.gap()).isNull();
        });
    }

    @Test
    void zeroIsNotUnknown() {
        assertThat(judge(FLOOR, facts(0, null, null)).verdict()).isEqualTo(Verdict.FAILS);
        assertThat(judge(FLOOR, facts(0, null, null)).offered()).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({"10000, FITS,", "12000, FITS,", "9999, NEAR_MISS, 1", "8000, NEAR_MISS, 2000", "7999, FAILS, 2001"})
    void missingByAFifthAtMostIsANearMiss(int offered, Verdict verdict, String gap) {
        assertThat(judge(FLOOR, facts(offered, null, null)))
                .isEqualTo(new NeedVerdict(
                        "floor-area",
                        true,
                        verdict,
                        "10000",
                        Integer.toString(offered),
                        gap,
                        "m2",
                        NEEDED.toString(),
                        null,
                        null,
                        null));
    }

    @Test
    void amountsAreExact() {
        NeedVerdict verdict = judge(POWER, facts(null, "9.90", null));
        assertThat(verdict.offered()).isEqualTo("9.9");
        assertThat(verdict.gap()).isEqualTo("0.1");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-04, FITS,",
        "2026-05-05, FITS_BY,",
        "2028-03-01, FITS_BY,",
        "2028-03-02, NEAR_MISS, 1",
        "2028-08-31, NEAR_MISS, 183",
        "2028-09-01, FAILS, 184"
    })
    void placeIsInTimeNearlyInTimeOrTooLate(String from, Verdict verdict, String daysLate) {
        NeedVerdict result = judge(DAY_OF_USE, facts(null, null, LocalDate.parse(from)));
        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.offered()).isEqualTo(from);
        assertThat(result.gap()).isEqualTo(daysLate);
    }

    @ParameterizedTest
    @CsvSource({"4, FITS,", "5, FITS,", "6, NEAR_MISS, 1", "7, FAILS, 2"})
    void lowerCleanRoomClassIsCleaner(int offered, Verdict verdict, String gap) {
        NeedVerdict result = judge(hard(Measure.CLEAN_ROOM_CLASS, "5"), TestSites.cleanRoom(100, offered));
        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.gap()).isEqualTo(gap);
    }

    @Test
    void siteWithoutCleanRoomHasNoClassToAskAfter() {
        assertThat(judge(hard(Measure.CLEAN_ROOM_CLASS, "9"), TestSites.cleanRoom(0, null))
                        .verdict())
                .isEqualTo(Verdict.FAILS);
        assertThat(judge(hard(Measure.CLEAN_ROOM_CLASS, "9"), TestSites.cleanRoom(100, null))
                        .verdict())
                .isEqualTo(Verdict.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"6, FITS,", "4.1, FITS,", "3.2, NEAR_MISS, 1", "3.1, FAILS, 2"})
    void placeAllowsTheCategoryOrAHigherOne(String offered, Verdict verdict, String gap) {
        NeedVerdict result = judge(CATEGORY, TestSites.category(offered));
        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.gap()).isEqualTo(gap);
    }

    @Test
    void somethingThatIsNotThereIsNoNearMiss() {
        assertThat(judge(QUAY, TestSites.quay(true)).verdict()).isEqualTo(Verdict.FITS);
        assertThat(judge(QUAY, TestSites.quay(false)).verdict()).isEqualTo(Verdict.FAILS);
        assertThat(judge(QUAY, TestSites.quay(false)).gap()).isNull();
    }

    @Test
    void expectedInTimeFitsFromThatDay() {
        NeedVerdict verdict = judge(POWER, expecting("2", "12", NEEDED));
        assertThat(verdict)
                .isEqualTo(new NeedVerdict(
                        "demand",
                        true,
                        Verdict.FITS_BY,
                        "10",
                        "12",
                        null,
                        "MW",
                        NEEDED.toString(),
                        NEEDED.toString(),
                        null,
                        null));
        assertThat(judge(POWER, expecting(null, "12", TODAY)).verdict()).isEqualTo(Verdict.FITS_BY);
    }

    @ParameterizedTest
    @CsvSource({"1, NEAR_MISS", "183, NEAR_MISS", "184, FAILS"})
    void expectedHalfAYearLateAtMostIsANearMissInTime(int daysLate, Verdict expected) {
        NeedVerdict verdict = judge(POWER, expecting("2", "12", NEEDED.plusDays(daysLate)));
        assertThat(verdict.verdict()).isEqualTo(expected);
        if (expected == Verdict.NEAR_MISS) {
            assertThat(verdict.daysLate()).isEqualTo(daysLate);
            assertThat(verdict.from()).isEqualTo(NEEDED.plusDays(daysLate).toString());
            assertThat(verdict.gap()).isNull();
        }
    }

    @Test
    void aLittleLessAndALittleLateIsTooMuchAtOnce() {
        assertThat(judge(POWER, expecting("2", "9", NEEDED.plusDays(1))).verdict())
                .isEqualTo(Verdict.FAILS);
        assertThat(judge(POWER, expecting("2", "9", NEEDED)).verdict()).isEqualTo(Verdict.NEAR_MISS);
    }

    @Test
    void ofTwoWaysToFitNearlyTheSmallerChangeIsTold() {
        assertThat(judge(POWER, expecting("9.9", "12", NEEDED.plusDays(180))).gap())
                .isEqualTo("0.1");
        assertThat(judge(POWER, expecting("8", "12", NEEDED.plusDays(10))).daysLate())
                .isEqualTo(10);
    }

    @Test
    void whatWillBeLessDoesNotFit() {
        NeedVerdict verdict = judge(POWER, expecting("12", "5", NEEDED.minusYears(1)));
        assertThat(verdict.verdict()).isEqualTo(Verdict.FAILS);
        assertThat(verdict.offered()).isEqualTo("5");
        assertThat(judge(POWER, expecting("12", "5", NEEDED.plusYears(5))).verdict())
                .isEqualTo(Verdict.FAILS);
    }

    @Test
    void unknownSaysWhoCanTell() {
        assertThat(List.of(judge(POWER, UNKNOWN), judge(CATEGORY, UNKNOWN), judge(FLOOR, UNKNOWN)))
                .extracting(NeedVerdict::teller)
                .containsExactly("grid-operator", "municipality", "agency");
    }

    @Test
    void asManyPeopleAsJobsAreEnoughAndFewerAreShortByTheDifference() {
        Need sixty = hard(Measure.TALENT_HBO, 60);
        assertThat(judge(sixty, people(60)).verdict()).isEqualTo(Verdict.FITS);
        NeedVerdict nearly = judge(sixty, people(48));
        assertThat(nearly.verdict()).isEqualTo(Verdict.NEAR_MISS);
        assertThat(nearly.gap()).isEqualTo("12");
        NeedVerdict few = judge(sixty, people(25));
        assertThat(few.verdict()).isEqualTo(Verdict.FAILS);
        assertThat(List.of(few.asked(), few.offered(), few.gap(), few.unit()))
                .containsExactly("60", "25", "35", "staff");
        assertThat(judge(sixty, UNKNOWN).teller()).isEqualTo("agency");
    }

    @Test
    void peopleWhoComeInTimeFitFromThatDay() {
        SiteFacts later = SiteFacts.builder()
                .known(Fact.TALENT_HBO, BigDecimal.valueOf(25))
                .expect(Fact.TALENT_HBO, BigDecimal.valueOf(80), NEEDED.minusDays(1), Provenance.NONE)
                .build();
        NeedVerdict verdict = judge(hard(Measure.TALENT_HBO, 60), later);
        assertThat(verdict.verdict()).isEqualTo(Verdict.FITS_BY);
        assertThat(verdict.from()).isEqualTo(NEEDED.minusDays(1).toString());
    }

    @Test
    void publicTransportOneStepLessIsANearMiss() {
        Need train = hard(Measure.PUBLIC_TRANSPORT, "train");
        assertThat(judge(
                                train,
                                SiteFacts.builder()
                                        .known(Fact.PUBLIC_TRANSPORT, "intercity")
                                        .build())
                        .verdict())
                .isEqualTo(Verdict.FITS);
        NeedVerdict nearly = judge(
                train,
                SiteFacts.builder().known(Fact.PUBLIC_TRANSPORT, "frequent").build());
        assertThat(nearly.verdict()).isEqualTo(Verdict.NEAR_MISS);
        assertThat(List.of(nearly.asked(), nearly.offered())).containsExactly("train", "frequent");
        assertThat(judge(
                                train,
                                SiteFacts.builder()
                                        .known(Fact.PUBLIC_TRANSPORT, "bus")
                                        .build())
                        .verdict())
                .isEqualTo(Verdict.FAILS);
    }

    @Test
    void homesInDecidedPlansMakeTooFewFreeHomesANearMiss() {
        Need hundred = hard(Measure.HOMES, 100);
        KnownFacts.Builder<Fact, SiteFacts> few =
                SiteFacts.builder().known(Fact.HOMES_AVAILABLE, BigDecimal.valueOf(20));
        assertThat(judge(hundred, few.build()).verdict()).isEqualTo(Verdict.FAILS);
        NeedVerdict planned = judge(
                hundred, few.known(Fact.HOMES_PLANNED, BigDecimal.valueOf(80)).build());
        assertThat(planned.verdict()).isEqualTo(Verdict.NEAR_MISS);
        assertThat(planned.gap()).isEqualTo("80");
        assertThat(judge(
                                hundred,
                                few.known(Fact.HOMES_PLANNED, BigDecimal.valueOf(79))
                                        .build())
                        .verdict())
                .isEqualTo(Verdict.FAILS);
    }

    private static SiteFacts people(int number) {
        return SiteFacts.builder()
                .known(Fact.TALENT_HBO, BigDecimal.valueOf(number))
                .build();
    }

    private static Need hard(Measure measure, double asked) {
        return Need.of(measure, true, asked, BY);
    }

    private static Need hard(Measure measure, String asked) {
        return hard(measure, measure.value(asked));
    }

    /** Power now (null when unknown), and from a day on. */
    private static SiteFacts expecting(String now, String later, LocalDate from) {
        return SiteFacts.builder()
                .known(Fact.DEMAND, now == null ? null : new BigDecimal(now))
                .expect(Fact.DEMAND, new BigDecimal(later), from, Provenance.NONE)
                .build();
    }
}
