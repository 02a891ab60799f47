package nl.groeiruimte.taskforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import nl.groeiruimte.insight.InsightWork;

/** What all comparisons together teach, and who learns it. */
interface LearningPaths {

    Cases cases();

    InsightWork insight();

    @Test
    default void comparedCaseCountsOnceForEachOfItsNeedsHoweverOftenItIsCompared() {
        Map<String, Long> before = asked(Staff.COORDINATOR, "all");
        LeadCase lead = Journey.asked(cases().signalled(), "horizon");
        Map<String, Long> once = asked(Staff.COORDINATOR, "all");
        assertThat(once.get("whole")).isEqualTo(before.getOrDefault("whole", 0L) + 1);
        assertThat(once.get("floor-area")).isEqualTo(before.getOrDefault("floor-area", 0L) + 1);

        lead.does(Staff.of("horizon"), "make-proposition", Answers.DECLINE).runs("compute-shortlist");
        assertThat(asked(Staff.COORDINATOR, "all")).isEqualTo(once);
    }

    @Test
    default void regionCountsItsOwnCasesApartFromThoseOfOthers() {
        Map<String, Long> own = asked(Staff.CASE_LEAD, "own");
        Map<String, Long> others = asked(Staff.of("horizon"), "others");
        Journey.compared(cases().signalled());
        assertThat(asked(Staff.CASE_LEAD, "own").get("whole")).isEqualTo(own.getOrDefault("whole", 0L) + 1);
        assertThat(asked(Staff.of("horizon"), "others").get("whole")).isEqualTo(others.getOrDefault("whole", 0L) + 1);
        assertThat(asked(Staff.of("horizon"), "own")).isEmpty();
        assertThat(asked(Staff.CASE_LEAD, "all")).as("all together are for the coordinator and the ministry").isEmpty();
        assertThat(asked(Staff.PARTNER, "all")).isEmpty();
        assertThat(asked(Staff.COORDINATOR, "own")).isEmpty();
    }

    @Test
    default void countryMeetsANeedWhereAnyRegionDoes() {
        Journey.compared(cases().signalled());
        long anywhere = met("available", "NL");
        assertThat(met("available", "horizon")).isLessThanOrEqualTo(anywhere);
        assertThat(met("whole", "NL")).isLessThanOrEqualTo(anywhere);
    }

    private long met(String need, String area) {
        return cases().staff.as(Staff.COORDINATOR, () -> insight().met("all", need, area));
    }

    private Map<String, Long> asked(String who, String whose) {
        return cases().staff.as(who, () -> insight().asked(whose));
    }
}
