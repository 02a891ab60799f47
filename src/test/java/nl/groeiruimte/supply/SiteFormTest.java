package nl.groeiruimte.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import nl.groeiruimte.form.FormValues;

class SiteFormTest {

    private static final SiteFacts UNKNOWN = new SiteFacts(null, null, null, null, null, null, null, null, null, null, null, null);

    @Test
    void nothingFilledInIsUnknownAndNeverZero() {
        assertThat(SiteForm.facts(FormValues.empty())).isEqualTo(UNKNOWN);
        assertThat(SiteForm.facts(FormValues.of(Map.of("quay", "unknown")))).isEqualTo(UNKNOWN);
    }

    @Test
    void zeroAndNoAreKnown() {
        SiteFacts facts = SiteForm.facts(FormValues.of(Map.of("cleanRoomM2", 0, "quay", "no")));
        assertThat(facts.cleanRoomM2()).isZero();
        assertThat(facts.quay()).isFalse();
    }

    @Test
    void factsAreTheSameAfterTheForm() {
        SiteFacts facts = new SiteFacts(20_000, 0, new BigDecimal("8.5"), 500, 5, true, "4.2", false, null,
                new BigDecimal("2.5"), null, LocalDate.of(2028, 3, 1));
        assertThat(SiteForm.facts(SiteForm.of(site(facts)))).isEqualTo(facts);
        assertThat(SiteForm.facts(SiteForm.of(site(UNKNOWN)))).isEqualTo(UNKNOWN);
    }

    @Test
    void siteIsStaleSixMonthsAfterItWasConfirmed() {
        Site site = site(UNKNOWN);
        assertThat(site.stale(LocalDate.of(2026, 8, 1))).isFalse();
        assertThat(site.stale(LocalDate.of(2026, 8, 2))).isTrue();
    }

    private static Site site(SiteFacts facts) {
        return new Site("a", "A", "campus", "Nijmegen", "PV25", "oost-nl", BigDecimal.ONE, BigDecimal.ONE, List.of("photonics"),
                null, null, facts, LocalDate.of(2026, 2, 1), "Iris", null, 3);
    }
}
