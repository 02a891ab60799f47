package nl.groeiruimte.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.groeiruimte.desk.insight.InsightWork;
import nl.groeiruimte.supply.site.Site;
import nl.groeiruimte.supply.site.Sites;
import org.junit.jupiter.api.Test;

/** What all comparisons together teach, and who learns it. */
interface LearningPaths {

    Cases cases();

    InsightWork insight();

    Sites sites();

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
        assertThat(asked(Staff.CASE_LEAD, "all"))
                .as("all together are for the coordinator and the ministry")
                .isEmpty();
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

    @Test
    default void areaWithoutSitesIsUnknownAndNotANo() {
        long before = unknown("floor-area", "PV31");
        Journey.compared(cases().signalled());
        assertThat(unknown("floor-area", "liof"))
                .isEqualTo(unknown("floor-area", "PV31"))
                .isEqualTo(before + 1);
    }

    @Test
    default void regionSeesWhichOfItsOpenCasesAnotherSupplyWouldHelp() {
        LeadCase lead = Journey.confirmed(cases().signalled());
        Site site = site("brainport-campus");
        assertThat(wouldFit(Staff.CASE_LEAD, site, 1_400))
                .doesNotContain(lead.lead().codeName());
        assertThat(wouldFit(Staff.CASE_LEAD, site, 1_500)).contains(lead.lead().codeName());
        assertThat(site("brainport-campus")).as("nothing is kept").isEqualTo(site);
    }

    @Test
    default void otherRegionsRequestsAreToldInStepsAndByBandsOnly() {
        for (int i = 0; i < 4; i++) {
            Journey.confirmed(cases().signalled());
        }
        Site site = site(ShortlistPaths.GOING);
        long enough = others(site, 2_500);
        assertThat(enough).isGreaterThanOrEqualTo(3);
        for (int more = 1_500; more < 3_000; more += 125) {
            assertThat(others(site, more) % 3).isZero();
            assertThat(others(site, more))
                    .as("within the band of 1,000 to 2,500")
                    .isEqualTo(more < 2_500 ? others(site, 1_500) : enough);
        }
        assertThat(wouldFit(Staff.of("horizon"), site, 2_500)).isEmpty();
    }

    private Site site(String code) {
        return cases().staff.as(Staff.COORDINATOR, () -> sites().find(code).orElseThrow());
    }

    private List<String> wouldFit(String who, Site site, int more) {
        return cases().staff.as(who, () -> insight().wouldFit(site, more, site.agency()));
    }

    private long others(Site site, int more) {
        return cases().staff.as(Staff.of("horizon"), () -> insight().othersWouldFit(site, more, "horizon"));
    }

    private long met(String need, String area) {
        return cases().staff.as(Staff.COORDINATOR, () -> insight().met("all", need, area));
    }

    private long unknown(String need, String area) {
        return cases().staff.as(Staff.COORDINATOR, () -> insight().unknown("all", need, area));
    }

    private Map<String, Long> asked(String who, String whose) {
        return cases().staff.as(who, () -> insight().asked(whose));
    }
}
