package nl.groeiruimte.proposition;

import static nl.groeiruimte.fit.TestSites.site;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import nl.groeiruimte.fit.Verdict;
import nl.groeiruimte.profile.Band;
import nl.groeiruimte.profile.BlindProfile;
import nl.groeiruimte.profile.SharedNeed;
import nl.groeiruimte.supply.AmountRange;
import nl.groeiruimte.supply.Fact;
import nl.groeiruimte.supply.SiteFacts;

/** A region's sites against what the profile tells, never against the request behind it. */
class ProfileFitTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);

    @Test
    void theLeastThatARangeCanMeanIsEnough() {
        ProfileFit fit = fit();
        assertThat(fit.of(site("a", "bom", facts(5_000, 2028)))).isEqualTo(Verdict.FITS_BY);
        assertThat(fit.of(site("b", "bom", facts(2_000, 2028)))).isEqualTo(Verdict.FAILS);
    }

    @Test
    void whateverDayTheHalfYearMeansItsLastOneIsInTime() {
        assertThat(fit().of(site("a", "bom", facts(5_000, 2031)))).isEqualTo(Verdict.FAILS);
    }

    @Test
    void needThatIsToldCountsAndWhatTheSiteDoesNotTellIsUnknown() {
        SharedNeed vibrationFree = new SharedNeed("space", "vibrationFree", List.of("required"), null, null);
        SiteFacts.Builder facts = facts(6_000, 2027).but();

        assertThat(fit(vibrationFree).of(site("a", "bom", facts.build()))).isEqualTo(Verdict.UNKNOWN);
        assertThat(fit(vibrationFree).of(site("a", "bom", facts.known(Fact.VIBRATION_FREE, false).build()))).isEqualTo(Verdict.FAILS);
        assertThat(fit(vibrationFree).of(site("a", "bom", facts.known(Fact.VIBRATION_FREE, true).build()))).isEqualTo(Verdict.FITS_BY);
    }

    @Test
    void amountThatIsNotToldToBeAHardNeedExcludesNoSite() {
        SharedNeed jobs = new SharedNeed("talent", "jobsHbo", List.of(), null, new Band(BigDecimal.valueOf(50), BigDecimal.valueOf(100)));
        SharedNeed hard = new SharedNeed("talent", "peopleNeed", List.of("required"), null, null);
        SiteFacts few = facts(6_000, 2027).but().known(Fact.TALENT_HBO, BigDecimal.valueOf(2)).build();

        assertThat(fit(jobs).of(site("a", "bom", few))).isEqualTo(Verdict.FITS_BY);
        assertThat(fit(jobs, hard).of(site("a", "bom", few))).isEqualTo(Verdict.FAILS);
    }

    private static ProfileFit fit(SharedNeed... needs) {
        return new ProfileFit(new BlindProfile.Facts(List.of("photonics"), "scale-up", 3, "PV30", List.of("space"), "2028-H1",
                new Band(BigDecimal.valueOf(5_000), BigDecimal.valueOf(10_000)), null, null, null, null, List.of(needs)), TODAY);
    }

    private static SiteFacts facts(int floorArea, int availableFrom) {
        return SiteFacts.builder().known(Fact.FLOOR_AREA, new AmountRange(null, BigDecimal.valueOf(floorArea)))
                .known(Fact.AVAILABLE_FROM, LocalDate.of(availableFrom, 6, 30)).build();
    }
}
