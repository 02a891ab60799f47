package nl.groeiruimte.matching;

import static nl.groeiruimte.matching.TestSites.NEEDED;
import static nl.groeiruimte.matching.TestSites.TODAY;
import static nl.groeiruimte.matching.TestSites.UNKNOWN;
import static nl.groeiruimte.matching.TestSites.facts;
import static nl.groeiruimte.matching.TestSites.judge;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.groeiruimte.supply.Fact;

class NeedTest {

    private static final Need FLOOR = new Need.AtLeast("floor-area", true, new BigDecimal("10000"), "m2", site -> site.number(Fact.FLOOR_AREA));
    private static final Need POWER = new Need.AtLeast("demand", true, new BigDecimal("10"), "MW", site -> site.number(Fact.DEMAND));
    private static final List<Need> ALL = List.of(FLOOR, POWER, new Need.Present("quay", true, site -> site.truth(Fact.QUAY)),
            new Need.CleanRoomClass(5), new Need.Category("4.1"), new Need.By(NEEDED));

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
                .isEqualTo(new NeedVerdict("floor-area", true, verdict, "10000", Integer.toString(offered), gap, "m2"));
    }

    @Test
    void amountsAreExact() {
        NeedVerdict verdict = judge(POWER, facts(null, "9.90", null));
        assertThat(verdict.offered()).isEqualTo("9.9");
        assertThat(verdict.gap()).isEqualTo("0.1");
    }

    @ParameterizedTest
    @CsvSource({"2026-05-04, FITS,", "2026-05-05, FITS_BY,", "2028-03-01, FITS_BY,", "2028-03-02, NEAR_MISS, 1",
            "2028-08-31, NEAR_MISS, 183", "2028-09-01, FAILS, 184"})
    void placeIsInTimeNearlyInTimeOrTooLate(String from, Verdict verdict, String daysLate) {
        assertThat(judge(new Need.By(NEEDED), facts(null, null, LocalDate.parse(from))))
                .isEqualTo(new NeedVerdict("available", true, verdict, "2028-03-01", from, daysLate, "date"));
    }

    @ParameterizedTest
    @CsvSource({"4, FITS,", "5, FITS,", "6, NEAR_MISS, 1", "7, FAILS, 2"})
    void lowerCleanRoomClassIsCleaner(int offered, Verdict verdict, String gap) {
        NeedVerdict result = judge(new Need.CleanRoomClass(5), TestSites.cleanRoom(100, offered));
        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.gap()).isEqualTo(gap);
    }

    @Test
    void siteWithoutCleanRoomHasNoClassToAskAfter() {
        assertThat(judge(new Need.CleanRoomClass(9), TestSites.cleanRoom(0, null)).verdict()).isEqualTo(Verdict.FAILS);
        assertThat(judge(new Need.CleanRoomClass(9), TestSites.cleanRoom(100, null)).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"6, FITS,", "4.1, FITS,", "3.2, NEAR_MISS, 1", "3.1, FAILS, 2"})
    void placeAllowsTheCategoryOrAHigherOne(String offered, Verdict verdict, String gap) {
        NeedVerdict result = judge(new Need.Category("4.1"), TestSites.category(offered));
        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.gap()).isEqualTo(gap);
    }

    @Test
    void somethingThatIsNotThereIsNoNearMiss() {
        Need quay = new Need.Present("quay", true, site -> site.truth(Fact.QUAY));
        assertThat(judge(quay, TestSites.quay(true)).verdict()).isEqualTo(Verdict.FITS);
        assertThat(judge(quay, TestSites.quay(false)))
                .isEqualTo(new NeedVerdict("quay", true, Verdict.FAILS, "yes", "no", null, "yes-no"));
    }

    @Test
    void kindWithoutSiteFactsIsToAskAndNeverFits() {
        assertThat(judge(new Need.ToAsk("talent", "40", "jobs"), facts(1, "1", TODAY)).verdict()).isEqualTo(Verdict.TO_ASK);
    }
}
