package nl.groeiruimte.supply.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.supply.fact.AmountRange;
import nl.groeiruimte.supply.fact.Provenance;
import nl.groeiruimte.supply.fact.Upkeep;
import org.junit.jupiter.api.Test;

class SiteFormTest {

    private static final Provenance NOW = new Provenance("meting", LocalDate.of(2026, 5, 4), "Iris");
    private static final SiteFacts FULL = SiteFacts.builder()
            .known(Fact.PLOT_AREA, new AmountRange(new BigDecimal("500"), new BigDecimal("20000")))
            .known(Fact.FLOOR_AREA, new AmountRange(null, BigDecimal.ZERO))
            .known(Fact.HALL_HEIGHT, new BigDecimal("8.5"))
            .known(Fact.CLEAN_ROOM_CLASS, "5")
            .known(Fact.VIBRATION_FREE, true)
            .known(Fact.QUAY, false)
            .known(Fact.DEMAND, new BigDecimal("2.50"))
            .known(Fact.GRID_STATUS, "limited")
            .known(Fact.AVAILABLE_FROM, LocalDate.of(2028, 3, 1))
            .known(Fact.KNOWLEDGE, "universiteit")
            .build();

    @Test
    void nothingFilledInIsUnknownAndNeverZero() {
        assertThat(facts(FormValues.empty())).isEqualTo(SiteFacts.UNKNOWN);
        assertThat(facts(FormValues.of(Map.of("quay", "unknown")))).isEqualTo(SiteFacts.UNKNOWN);
    }

    @Test
    void zeroAndNoAreKnown() {
        SiteFacts facts = facts(FormValues.of(Map.of("cleanRoom", 0, "quay", "no")));
        assertThat(facts.number(Fact.CLEAN_ROOM)).isZero();
        assertThat(facts.known(Fact.QUAY)).isEqualTo(false);
    }

    @Test
    void factsAreTheSameAfterTheForm() {
        assertThat(SiteForm.facts(FULL, SiteForm.of(site(FULL)), NOW)).isEqualTo(FULL);
        assertThat(SiteForm.facts(SiteFacts.UNKNOWN, SiteForm.of(site(SiteFacts.UNKNOWN)), NOW))
                .isEqualTo(SiteFacts.UNKNOWN);
    }

    @Test
    void onlyWhatChangedComesFromTheNewSource() {
        Map<String, Object> answers = new HashMap<>(SiteForm.of(site(FULL)).asMap());
        answers.put("demand", new BigDecimal("4"));
        SiteFacts after = SiteForm.facts(FULL, FormValues.of(answers), NOW);
        assertThat(after.provenance(Fact.DEMAND)).isEqualTo(NOW);
        assertThat(after.provenance(Fact.HALL_HEIGHT)).isEqualTo(Provenance.NONE);
    }

    private static SiteFacts facts(FormValues values) {
        return SiteForm.facts(SiteFacts.UNKNOWN, values, NOW);
    }

    private static Site site(SiteFacts facts) {
        return new Site(
                "a",
                "A",
                "campus",
                "oost-nl",
                null,
                new Site.Place("Nijmegen", null, null, "PV25", null, 51.8, 5.8),
                List.of("photonics"),
                null,
                facts,
                Upkeep.NEW);
    }
}
