package nl.groeiruimte.supply.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.groeiruimte.supply.fact.AmountRange;
import nl.groeiruimte.supply.fact.FactJson;
import nl.groeiruimte.supply.fact.Freshness;
import nl.groeiruimte.supply.fact.Knowledge;
import nl.groeiruimte.supply.fact.KnownFacts;
import nl.groeiruimte.supply.fact.Provenance;
import nl.groeiruimte.supply.fact.Upkeep;
import org.junit.jupiter.api.Test;

class SiteFactsTest {

    private static final LocalDate DAY = LocalDate.of(2028, 1, 1);
    private static final Provenance PLAN = new Provenance("investeringsplan", LocalDate.of(2026, 5, 4), "Iris");
    private static final SiteFacts NOW_AND_LATER = SiteFacts.builder()
            .known(Fact.DEMAND, new BigDecimal("2"))
            .expect(Fact.DEMAND, new BigDecimal("9"), DAY.plusYears(2), PLAN)
            .expect(Fact.DEMAND, new BigDecimal("6.0"), DAY, PLAN)
            .build();

    @Test
    void whatNobodyFilledInIsUnknown() {
        for (Fact fact : Fact.values()) {
            assertThat(SiteFacts.UNKNOWN.get(fact)).isEqualTo(Knowledge.UNKNOWN);
            assertThat(SiteFacts.UNKNOWN.on(fact, DAY)).isEqualTo(Knowledge.UNKNOWN);
            assertThat(SiteFacts.UNKNOWN.known(fact)).isNull();
        }
    }

    @Test
    void expectedValueHoldsFromItsDayOn() {
        assertThat(NOW_AND_LATER.on(Fact.DEMAND, DAY.minusDays(1))).isEqualTo(known("2"));
        assertThat(NOW_AND_LATER.on(Fact.DEMAND, DAY)).isEqualTo(expected("6", DAY));
        assertThat(NOW_AND_LATER.on(Fact.DEMAND, DAY.plusYears(3))).isEqualTo(expected("9", DAY.plusYears(2)));
    }

    @Test
    void knownNowComesBeforeExpectedAndExpectedBeforeUnknown() {
        assertThat(NOW_AND_LATER.get(Fact.DEMAND)).isEqualTo(known("2"));
        assertThat(NOW_AND_LATER.but().known(Fact.DEMAND, null).build().get(Fact.DEMAND))
                .isEqualTo(expected("6", DAY));
        assertThat(NOW_AND_LATER.but().known(Fact.DEMAND, null).build().number(Fact.DEMAND))
                .isNull();
    }

    @Test
    void expectationCanBeReplacedAndTakenBack() {
        SiteFacts changed = NOW_AND_LATER
                .but()
                .expect(Fact.DEMAND, BigDecimal.TEN, DAY, PLAN)
                .expectNoLonger(Fact.DEMAND, DAY.plusYears(2))
                .build();
        assertThat(changed.expected(Fact.DEMAND)).containsExactly(expected("10", DAY));
        assertThat(changed.but().expectNoLonger(Fact.DEMAND, DAY).build().expectsAfter(LocalDate.MIN))
                .isFalse();
    }

    @Test
    void valueOfAnotherTypeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SiteFacts.builder().known(Fact.QUAY, "yes"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SiteFacts.builder().known(Fact.GRID_STATUS, "vol"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SiteFacts.builder().known(Fact.DEMAND, new BigDecimal("-1")));
        assertThatIllegalArgumentException().isThrownBy(() -> new AmountRange(BigDecimal.TEN, BigDecimal.ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> new AmountRange(null, null));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        SiteFacts facts = NOW_AND_LATER
                .but()
                .others(PLAN)
                .provenance(Fact.DEMAND, new Provenance("netbeheerder", null, null))
                .expect(Fact.FLOOR_AREA, new AmountRange(BigDecimal.ONE, null), DAY, Provenance.NONE)
                .expect(Fact.AVAILABLE_FROM, DAY, DAY, PLAN)
                .expect(Fact.QUAY, true, DAY, PLAN)
                .expect(Fact.GRID_STATUS, "available", DAY, PLAN)
                .build();
        KnownFacts.Builder<Fact, SiteFacts> read = SiteFacts.builder().known(Fact.DEMAND, new BigDecimal("2.00"));
        FactJson.readExpected(FactJson.expected(facts), read, Fact::existing);
        FactJson.readProvenance(FactJson.provenance(facts), read, Fact::existing);
        assertThat(read.build()).isEqualTo(facts);
    }

    @Test
    void siteIsStaleSixMonthsAfterItWasConfirmed() {
        LocalDate confirmed = LocalDate.of(2026, 2, 1);
        assertThat(freshness(confirmed, LocalDate.of(2026, 8, 1))).isEqualTo(Freshness.FRESH);
        assertThat(freshness(confirmed, LocalDate.of(2026, 8, 2))).isEqualTo(Freshness.STALE);
        assertThat(freshness(null, LocalDate.of(2026, 8, 2))).isEqualTo(Freshness.NEVER);
    }

    private static Freshness freshness(LocalDate confirmed, LocalDate today) {
        return new Site(
                        "a",
                        "A",
                        "campus",
                        "oost-nl",
                        null,
                        new Site.Place("Nijmegen", null, null, "PV25", null, 51.8, 5.8),
                        List.of(),
                        null,
                        SiteFacts.UNKNOWN,
                        new Upkeep(confirmed, "Iris", null, 1, 1))
                .freshness(today);
    }

    private static Knowledge.Known known(String value) {
        return new Knowledge.Known(new BigDecimal(value), Provenance.NONE);
    }

    private static Knowledge.Expected expected(String value, LocalDate from) {
        return new Knowledge.Expected(new BigDecimal(value), from, PLAN);
    }
}
