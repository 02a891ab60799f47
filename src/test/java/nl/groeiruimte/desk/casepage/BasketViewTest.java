package nl.groeiruimte.desk.casepage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.groeiruimte.cases.basket.Baskets;
import nl.groeiruimte.cases.basket.Choices;
import nl.groeiruimte.cases.capital.CapitalNeed;
import nl.groeiruimte.cases.financing.InstrumentFits;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.supply.fact.AmountRange;
import nl.groeiruimte.supply.fact.KnownFacts;
import nl.groeiruimte.supply.fact.Upkeep;
import nl.groeiruimte.supply.fact.Windows;
import nl.groeiruimte.supply.instrument.Instrument;
import nl.groeiruimte.supply.instrument.InstrumentFact;
import nl.groeiruimte.supply.instrument.InstrumentFacts;
import org.junit.jupiter.api.Test;

/** EUR 5 million needed and 3 wished for in 2028, and 4 needed in 2030, of which the company has 1. */
class BasketViewTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final Lead.Company COMPANY =
            new Lead.Company("scale-up", 3, List.of("semiconductors"), true, true, null, "PV30");
    private static final CapitalNeed NEED = new CapitalNeed(
            List.of(amount(2028, 5_000_000, true), amount(2028, 3_000_000, false), amount(2030, 4_000_000, true)),
            new BigDecimal(1_000_000),
            null,
            "not-found");

    private static CapitalNeed.Amount amount(int year, long eur, boolean hard) {
        return new CapitalNeed.Amount(LocalDate.of(year, 1, 1), "equipment", BigDecimal.valueOf(eur), hard);
    }

    private static KnownFacts.Builder<InstrumentFact, InstrumentFacts> upTo(long eur) {
        return InstrumentFacts.builder()
                .known(InstrumentFact.KIND, "fund")
                .known(InstrumentFact.LEVEL, "national")
                .known(InstrumentFact.LIFE_PHASES, List.of("3"))
                .known(InstrumentFact.STAGES, List.of("scale-up"))
                .known(InstrumentFact.TECHNOLOGIES, List.of("semiconductors"))
                .known(InstrumentFact.TICKET, new AmountRange(null, BigDecimal.valueOf(eur)))
                .known(InstrumentFact.OTHERS_SHARE, BigDecimal.ZERO)
                .known(InstrumentFact.MAY_LEAD, true)
                .known(InstrumentFact.WINDOWS, Windows.ALWAYS)
                .known(InstrumentFact.LEAD_TIME, BigDecimal.TEN);
    }

    private static Instrument named(String code, KnownFacts.Builder<InstrumentFact, InstrumentFacts> facts) {
        return new Instrument(code, "The " + code, "bom", true, facts.build(), new Upkeep(null, null, null, 1, 1));
    }

    private static BasketView view(Map<String, String> query, Instrument... instruments) {
        Choices choices = BasketView.choices(query);
        Baskets all = Baskets.of(NEED, InstrumentFits.of(NEED, COMPANY, List.of(instruments), TODAY), choices, TODAY);
        return BasketView.of(NEED, all, choices, TODAY, keeper -> "Agency " + keeper);
    }

    @Test
    void amountsOfAYearAreAddedUpAndNeedsAndWishesMissApart() {
        BasketView view = view(Map.of(), named("a", upTo(9_000_000)));

        assertThat(view.years()).containsExactly(2028, 2030);
        assertThat(view.needed()).containsExactly(8_000_000L, 4_000_000L);
        BasketView.Plan plan = view.plans().get(0);
        assertThat(plan.own()).containsExactly(1_000_000L, 0L);
        assertThat(plan.lines().get(0).pays()).containsExactly(5_000_000L, 4_000_000L);
        assertThat(plan.gap()).containsExactly(0L, 0L);
        assertThat(plan.wishGap()).containsExactly(2_000_000L, 0L);
        assertThat(plan.waiting()).isEmpty();
    }

    @Test
    void plansSideBySideMarkWhatDiffers() {
        BasketView view = view(Map.of(), named("a", upTo(11_000_000)), named("b", upTo(11_000_000)));

        assertThat(view.plans()).extracting(BasketView.Plan::name).containsExactly("A", "B");
        assertThat(view.compared()).containsOnlyKeys("a", "b").containsValue("The a");
        assertThat(view.differs("a")).isTrue();
    }

    @Test
    void whoOnlyJoinsWaitsForSomebodyWhoLeads() {
        BasketView view = view(Map.of(), named("a", upTo(9_000_000).known(InstrumentFact.MAY_LEAD, false)));

        assertThat(view.plans().get(0).waiting())
                .extracting(fit -> fit.instrument().code())
                .containsExactly("a");
    }

    @Test
    void whatIsUnknownIsAskedOfItsKeeperOnce() {
        BasketView view = view(
                Map.of(),
                named("a", upTo(1).known(InstrumentFact.TICKET, null)),
                named("b", InstrumentFacts.builder()));

        assertThat(view.asked()).hasSize(1);
        BasketView.Asked asked = view.asked().get(0);
        assertThat(asked.keeper()).isEqualTo("Agency bom");
        assertThat(asked.years()).containsExactly(2028, 2030);
        assertThat(asked.by()).as("two years before").isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(asked.over()).isTrue();
    }

    @Test
    void queryChoosesWeightsAndWhatIsFixedAndWhatItSaysWronglyIsAsUsual() {
        Map<String, String> query =
                Map.of("few", "3", "own", "7", "soon", "x", "lock.a", "without", "lock.b", "maybe", "tab", "financing");
        BasketView view = view(query, named("a", upTo(9_000_000)), named("b", upTo(9_000_000)));

        assertThat(view.choices()).isEqualTo(new Choices(3, 1, 1, Set.of(), Set.of("a")));
        assertThat(view.tried()).isTrue();
        assertThat(view.lock("a")).isEqualTo("without");
        assertThat(view.plans()).hasSize(1);
        assertThat(view.compared()).containsOnlyKeys("b");
        assertThat(view(Map.of("tab", "financing"), named("a", upTo(1))).tried())
                .isFalse();
    }
}
