package nl.groeiruimte.desk.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.cases.comparison.OneSite;
import nl.groeiruimte.cases.comparison.Verdict;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.supply.fact.Knowledge;
import nl.groeiruimte.supply.fact.Provenance;
import nl.groeiruimte.supply.fact.Upkeep;
import nl.groeiruimte.supply.site.Fact;
import nl.groeiruimte.supply.site.Site;
import nl.groeiruimte.supply.site.SiteFacts;
import org.junit.jupiter.api.Test;

class OtherSupplyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate BY_2028 = LocalDate.of(2028, 1, 1);

    @Test
    void fourMegawattsMoreBy2028MakeARequestFitThatAsksThemByThen() {
        Site site = site(SiteFacts.builder()
                .known(Fact.DEMAND, BigDecimal.valueOf(6))
                .known(Fact.AVAILABLE_FROM, TODAY)
                .build());
        Map<String, FormValues> tenMegawatts = Map.of(
                "energy", FormValues.of(Map.of("demandMwMin", BigDecimal.TEN, "neededBy", LocalDate.of(2028, 6, 1))));
        OtherSupply more = new OtherSupply(Map.of(Fact.DEMAND, BigDecimal.valueOf(4)), BY_2028, null);
        assertThat(new OneSite(site, TODAY).verdict(tenMegawatts)).isEqualTo(Verdict.FAILS);
        assertThat(new OneSite(more.applied(site), TODAY).verdict(tenMegawatts)).isEqualTo(Verdict.FITS_BY);
        OtherSupply less = new OtherSupply(Map.of(Fact.DEMAND, BigDecimal.valueOf(3)), BY_2028, null);
        assertThat(new OneSite(less.applied(site), TODAY).verdict(tenMegawatts)).isEqualTo(Verdict.NEAR_MISS);
    }

    @Test
    void whatIsExpectedLaterGrowsAlong() {
        SiteFacts facts = SiteFacts.builder()
                .known(Fact.DEMAND, BigDecimal.ONE)
                .expect(Fact.DEMAND, BigDecimal.valueOf(3), LocalDate.of(2027, 1, 1), Provenance.NONE)
                .expect(Fact.DEMAND, BigDecimal.valueOf(5), LocalDate.of(2030, 1, 1), Provenance.NONE)
                .build();
        SiteFacts after = new OtherSupply(Map.of(Fact.DEMAND, BigDecimal.valueOf(4)), BY_2028, null)
                .applied(site(facts))
                .facts();
        assertThat(after.known(Fact.DEMAND)).isEqualTo(BigDecimal.ONE);
        assertThat(after.expected(Fact.DEMAND))
                .extracting(Knowledge.Expected::value)
                .containsExactly(BigDecimal.valueOf(3), BigDecimal.valueOf(7), BigDecimal.valueOf(9));
        assertThat(new OtherSupply(Map.of(Fact.DEMAND, BigDecimal.ONE), null, null)
                        .applied(site(facts))
                        .facts()
                        .known(Fact.DEMAND))
                .isEqualTo(BigDecimal.valueOf(2));
    }

    @Test
    void whatIsUnknownIsTheWholeAmountThen() {
        SiteFacts after = new OtherSupply(Map.of(Fact.FLOOR_AREA, BigDecimal.valueOf(500)), null, BY_2028)
                .applied(site(SiteFacts.UNKNOWN))
                .facts();
        assertThat(after.number(Fact.FLOOR_AREA)).isEqualTo(BigDecimal.valueOf(500));
        assertThat(after.date(Fact.AVAILABLE_FROM)).isEqualTo(BY_2028);
        assertThat(after.known(Fact.DEMAND)).isNull();
    }

    @Test
    void formAsksAmountsAndADay() {
        OtherSupply tried = OtherSupply.of(FormValues.of(
                Map.of(Fact.DEMAND.field(), BigDecimal.ONE, Fact.AVAILABLE_FROM.field(), BY_2028, "from", TODAY)));
        assertThat(tried).isEqualTo(new OtherSupply(Map.of(Fact.DEMAND, BigDecimal.ONE), TODAY, BY_2028));
    }

    static Site site(SiteFacts facts) {
        return new Site(
                "a",
                "A",
                "campus",
                "bom",
                null,
                new Site.Place("Eindhoven", null, null, "PV30", null, 51.4, 5.4),
                List.of(),
                null,
                facts,
                Upkeep.NEW);
    }
}
