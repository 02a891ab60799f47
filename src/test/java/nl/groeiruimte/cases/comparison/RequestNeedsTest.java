package nl.groeiruimte.cases.comparison;

import static nl.groeiruimte.cases.comparison.TestSites.NEEDED;
import static nl.groeiruimte.cases.comparison.TestSites.UNKNOWN;
import static nl.groeiruimte.cases.comparison.TestSites.judge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.supply.site.Fact;
import nl.groeiruimte.supply.site.SiteFacts;
import org.junit.jupiter.api.Test;

class RequestNeedsTest {

    @Test
    void minimumIsAHardNeedAndWishIsAWish() {
        assertThat(asked(TestSites.space(Map.of("floorAreaMin", 5000, "floorAreaWish", 8000, "plotAreaWish", 20000))))
                .extracting(NeedVerdict::need, NeedVerdict::hard, NeedVerdict::asked)
                .containsExactly(
                        tuple("available", true, "2028-03-01"),
                        tuple("floor-area", true, "5000"),
                        tuple("floor-area", false, "8000"),
                        tuple("plot-area", false, "20000"));
    }

    @Test
    void requiredIsHardWishedIsAWishAndNotNeededIsNoNeed() {
        assertThat(asked(TestSites.space(Map.of("vibrationFree", "required", "quay", "wished", "truckAccess", "no"))))
                .extracting(NeedVerdict::need, NeedVerdict::hard)
                .containsExactly(tuple("available", true), tuple("vibration-free", true), tuple("quay", false));
    }

    @Test
    void everyHardFactOfSpaceAndEnergyIsCompared() {
        Map<String, FormValues> request = Map.of(
                "space",
                        FormValues.of(Map.of(
                                "floorAreaMin",
                                1,
                                "plotAreaMin",
                                1,
                                "hallHeightMin",
                                9,
                                "cleanRoomMin",
                                1,
                                "cleanRoomIsoClass",
                                "5",
                                "environmentalCategory",
                                "4.2")),
                "energy", FormValues.of(Map.of("demandMwMin", 2.5, "feedInMwMin", 1)));
        assertThat(asked(request))
                .filteredOn(NeedVerdict::hard)
                .extracting(NeedVerdict::need)
                .containsExactly(
                        "floor-area",
                        "plot-area",
                        "hall-height",
                        "clean-room",
                        "clean-room-class",
                        "environmental-category",
                        "demand",
                        "feed-in");
    }

    @Test
    void placeIsNeededByTheEarliestDayOfAllKinds() {
        Map<String, FormValues> request = Map.of(
                "space",
                FormValues.of(Map.of("neededBy", "2029-01-01")),
                "energy",
                FormValues.of(Map.of("neededBy", "2029-06-01")),
                "talent",
                FormValues.of(Map.of("neededBy", NEEDED)));
        assertThat(asked(request))
                .filteredOn(verdict -> verdict.need().equals("available"))
                .extracting(NeedVerdict::asked)
                .containsExactly("2028-03-01");
    }

    @Test
    void dayIsAskedOfThePlaceWhateverKindOfRoomIsNeeded() {
        SiteFacts late = SiteFacts.builder()
                .known(Fact.AVAILABLE_FROM, LocalDate.of(2029, 5, 1))
                .build();
        for (String kind : RequestField.KINDS) {
            List<Need> needs = RequestNeeds.of(Map.of(kind, FormValues.of(Map.of("neededBy", NEEDED))));
            assertThat(needs).as(kind).hasSize(1);
            assertThat(judge(needs.get(0), late))
                    .as(kind)
                    .returns(Verdict.FAILS, NeedVerdict::verdict)
                    .returns("426", NeedVerdict::gap);
        }
    }

    @Test
    void peopleAndHomesAreHardNeedsUnlessTheCaseLeadSaysAWish() {
        Map<String, Object> jobs = Map.of("jobsMbo", 10, "jobsHbo", 0, "jobsWo", 30);
        Map<String, FormValues> request =
                Map.of("talent", FormValues.of(jobs), "housing-access", FormValues.of(Map.of("homes", 25)));
        assertThat(asked(request))
                .extracting(NeedVerdict::need, NeedVerdict::hard, NeedVerdict::asked, NeedVerdict::unit)
                .containsExactly(
                        tuple("talent-mbo", true, "10", "staff"),
                        tuple("talent-wo", true, "30", "staff"),
                        tuple("homes", true, "25", "homes"));
        Map<String, Object> wished = new HashMap<>(jobs);
        wished.put("peopleNeed", "wished");
        assertThat(asked(Map.of(
                        "talent",
                        FormValues.of(wished),
                        "housing-access",
                        FormValues.of(Map.of("homes", 25, "homesNeed", "wished")))))
                .noneMatch(NeedVerdict::hard)
                .hasSize(3);
    }

    @Test
    void whatIsSharedIsComparedAndMoneyIsNot() {
        Map<String, FormValues> request = Map.of(
                "capital",
                FormValues.of(Map.of(
                        "amountEur1",
                        5_000_000,
                        "ownMeansEur",
                        1,
                        "sharedFacility",
                        "required",
                        "labs",
                        "wished",
                        "testSites",
                        "no",
                        "neededBy",
                        NEEDED)));
        assertThat(asked(request))
                .extracting(NeedVerdict::need, NeedVerdict::hard, NeedVerdict::verdict)
                .containsExactly(
                        tuple("available", true, Verdict.UNKNOWN),
                        tuple("shared-facilities", true, Verdict.UNKNOWN),
                        tuple("labs", false, Verdict.UNKNOWN));
        assertThat(asked(Map.of("capital", FormValues.of(Map.of("sharedFacility", "acceptable")))))
                .extracting(NeedVerdict::hard)
                .as("what is acceptable counts and excludes nobody")
                .containsExactly(false);
    }

    private static List<NeedVerdict> asked(Map<String, FormValues> request) {
        return RequestNeeds.of(request).stream()
                .map(need -> judge(need, UNKNOWN))
                .toList();
    }
}
