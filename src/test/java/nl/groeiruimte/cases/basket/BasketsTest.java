package nl.groeiruimte.cases.basket;

import static nl.groeiruimte.cases.basket.Offered.FIRST;
import static nl.groeiruimte.cases.basket.Offered.SECOND;
import static nl.groeiruimte.cases.basket.Offered.TODAY;
import static nl.groeiruimte.cases.basket.Offered.amount;
import static nl.groeiruimte.cases.basket.Offered.baskets;
import static nl.groeiruimte.cases.basket.Offered.ending;
import static nl.groeiruimte.cases.basket.Offered.fund;
import static nl.groeiruimte.cases.basket.Offered.named;
import static nl.groeiruimte.cases.basket.Offered.need;
import static nl.groeiruimte.cases.basket.Offered.subsidy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.groeiruimte.cases.basket.Baskets.Standing;
import nl.groeiruimte.cases.capital.CapitalNeed;
import nl.groeiruimte.cases.financing.InstrumentFit;
import nl.groeiruimte.cases.financing.InstrumentFits;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.supply.fact.AmountRange;
import nl.groeiruimte.supply.fact.Provenance;
import nl.groeiruimte.supply.fact.Windows;
import nl.groeiruimte.supply.instrument.Instrument;
import nl.groeiruimte.supply.instrument.InstrumentFact;
import nl.groeiruimte.supply.instrument.InstrumentFacts;
import org.junit.jupiter.api.Test;

/**
 * Baskets by hand, in millions of euros: 20 on 1 June 2028 and 30 in 2029, of which the company has 10, and nobody
 * leads.
 */
class BasketsTest {

    private static List<Long> millions(List<Long> euros) {
        return euros.stream()
                .map(eur -> {
                    assertThat(eur % 1_000_000).isZero();
                    return eur / 1_000_000;
                })
                .toList();
    }

    private static Basket only(Baskets baskets) {
        assertThat(baskets.plans()).hasSize(1);
        assertThat(baskets.standing()).isEqualTo(Standing.PROVEN);
        return baskets.plans().get(0);
    }

    private static List<String> codes(Basket basket) {
        return basket.parts().stream().map(Basket.Part::code).sorted().toList();
    }

    private static void check(Basket basket, List<Long> own, List<Long> pays, List<Long> gap) {
        assertThat(millions(basket.own())).as("own").isEqualTo(own);
        assertThat(millions(basket.parts().get(0).pays())).as("pays").isEqualTo(pays);
        assertThat(millions(basket.gap())).as("gap").isEqualTo(gap);
    }

    @Test
    void oneFundPaysWhatIsOpenAndTellsWhenToAskIt() {
        Basket basket = only(baskets(need(10), named("a", fund())));

        check(basket, List.of(10L, 0L), List.of(10L, 30L), List.of(0L, 0L));
        assertThat(basket.askedFirst().orElseThrow().askBy())
                .as("26 weeks before 1 June 2028")
                .isEqualTo(LocalDate.of(2027, 12, 2));
        assertThat(basket.leaders()).extracting(Basket.Part::code).containsExactly("a");
    }

    @Test
    void nobodyPaysMoreThanTheTicketAndWhatIsMissingIsMissingAsLateAsCanBe() {
        check(only(baskets(need(10), named("a", fund(5, 15)))), List.of(10L, 0L), List.of(10L, 5L), List.of(0L, 25L));
    }

    @Test
    void ticketThatBeginsAboveWhatIsOpenIsNotFilledWithWhatIsThere() {
        Baskets baskets = baskets(need(10), named("a", fund(41, 50)));

        assertThat(baskets.standing()).isEqualTo(Standing.NOTHING_KNOWN);
        assertThat(millions(baskets.plans().get(0).gap())).containsExactly(10L, 30L);
    }

    /** Alone it pays 10 beside the company's 10; beside a subsidy of 15 it pays 25 of 50. */
    @Test
    void othersReallyBringTheirShare() {
        Instrument half = named("a", fund().known(InstrumentFact.OTHERS_SHARE, new BigDecimal(50)));

        check(only(baskets(need(10), half)), List.of(10L, 0L), List.of(10L, 0L), List.of(0L, 30L));
        Basket together = only(baskets(need(10), half, named("b", subsidy(1, 15))));
        assertThat(together.missing()).isZero();
        assertThat(together.parts()).extracting(Basket.Part::total).containsExactlyInAnyOrder(25_000_000L, 15_000_000L);
    }

    /** Asked today it pays from 31 October 2028 on. */
    @Test
    void moneyThatComesTooLateForAnAmountDoesNotPayIt() {
        Basket basket =
                only(baskets(need(10), named("a", fund().known(InstrumentFact.LEAD_TIME, new BigDecimal(100)))));

        check(basket, List.of(10L, 0L), List.of(0L, 30L), List.of(10L, 0L));
        assertThat(basket.parts().get(0).askBy()).isEqualTo(LocalDate.of(2027, 2, 1));
    }

    @Test
    void whatIsThereIsLeftForWhatNobodyElseCanPay() {
        Basket basket =
                only(baskets(need(20), named("a", fund(1, 30).known(InstrumentFact.LEAD_TIME, new BigDecimal(100)))));

        check(basket, List.of(20L, 0L), List.of(0L, 30L), List.of(0L, 0L));
    }

    @Test
    void oneAsksInAWindowAndBeforeAnInstrumentEnds() {
        Windows two = new Windows(List.of(
                new Windows.Window(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 31)),
                new Windows.Window(LocalDate.of(2028, 3, 1), LocalDate.of(2028, 3, 31))));
        Basket first = only(baskets(need(10), named("a", fund().known(InstrumentFact.WINDOWS, two))));
        assertThat(first.parts().get(0).askFrom()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(first.parts().get(0).askBy()).isEqualTo(LocalDate.of(2027, 3, 31));

        Instrument slow = named(
                "a", fund().known(InstrumentFact.WINDOWS, two).known(InstrumentFact.LEAD_TIME, new BigDecimal(70)));
        assertThat(only(baskets(need(10), slow)).parts().get(0).pays())
                .as("from the first window 70 weeks lead to July 2028")
                .containsExactly(0L, 30_000_000L);

        Instrument ends = ending("a", fund(), LocalDate.of(2027, 2, 1));
        assertThat(only(baskets(need(10), ends)).parts().get(0).askBy()).isEqualTo(LocalDate.of(2027, 1, 31));
    }

    /** Asked on 1 January 2028 it pays from 1 July 2028 on. */
    @Test
    void whatIsExpectedCanBeAskedFromItsDayOn() {
        Instrument later = named(
                "a",
                fund().known(InstrumentFact.TICKET, null)
                        .expect(
                                InstrumentFact.TICKET,
                                Offered.millions(1, 50),
                                LocalDate.of(2028, 1, 1),
                                Provenance.NONE));

        Basket basket = only(baskets(need(10), later));
        check(basket, List.of(10L, 0L), List.of(0L, 30L), List.of(10L, 0L));
        assertThat(basket.parts().get(0).askFrom()).isEqualTo(LocalDate.of(2028, 1, 1));
    }

    @Test
    void whoOnlyJoinsTakesPartWhenSomebodyLeads() {
        Instrument joins = named("a", fund(1, 30).known(InstrumentFact.MAY_LEAD, false));
        Instrument leads = named("b", fund(1, 10));

        Basket alone = only(baskets(need(10), joins));
        assertThat(alone.parts()).isEmpty();
        assertThat(millions(alone.gap())).containsExactly(10L, 30L);
        Basket both = only(baskets(need(10), joins, leads));
        assertThat(codes(both)).containsExactly("a", "b");
        assertThat(both.missing()).isZero();
        assertThat(both.leaders()).extracting(Basket.Part::code).containsExactly("b");

        CapitalNeed led = new CapitalNeed(need(10).amounts(), BigDecimal.valueOf(10_000_000), null, "found");
        assertThat(codes(only(baskets(led, joins)))).containsExactly("a");
    }

    @Test
    void whatTheCompanyCannotDoWithoutComesBeforeItsWishes() {
        CapitalNeed need = need(0, amount(FIRST, 20_000_000, false), amount(SECOND, 30_000_000, true));

        check(only(baskets(need, named("a", fund(1, 35)))), List.of(0L, 0L), List.of(5L, 30L), List.of(15L, 0L));
    }

    @Test
    void unknownTicketIsAQuestionAndNoMoney() {
        Instrument unknown = named("a", fund().known(InstrumentFact.TICKET, null));
        Instrument nothing = named("b", InstrumentFacts.builder());
        Baskets baskets = baskets(need(10), unknown, nothing);

        assertThat(baskets.standing()).isEqualTo(Standing.NOTHING_KNOWN);
        assertThat(baskets.offers()).isEmpty();
        assertThat(millions(baskets.plans().get(0).gap())).containsExactly(10L, 30L);
        assertThat(baskets.questions())
                .extracting(one -> one.fit().instrument().code(), Question::years, Question::by)
                .as("two years before the money is needed where nobody knows how long it takes")
                .containsExactly(
                        tuple("b", List.of(2028, 2029), LocalDate.of(2026, 6, 1)),
                        tuple("a", List.of(2028, 2029), LocalDate.of(2027, 12, 2)));
        assertThat(baskets(need(50), unknown).questions()).as("no gap").isEmpty();
    }

    @Test
    void questionIsOfGapsThatItsMoneyIsInTimeFor() {
        Instrument unknown = named(
                "a", fund().known(InstrumentFact.TICKET, null).known(InstrumentFact.LEAD_TIME, new BigDecimal(100)));

        assertThat(baskets(need(10), unknown).questions())
                .extracting(Question::years)
                .containsExactly(List.of(2029));
    }

    @Test
    void onlyWhatIsSurelyOnOfferCounts() {
        Instrument from =
                named("a", fund().known(InstrumentFact.TICKET, new AmountRange(BigDecimal.valueOf(5_000_000), null)));

        assertThat(only(baskets(need(10), from)).parts().get(0).total()).isEqualTo(5_000_000);
    }

    @Test
    void guaranteeBringsNoEuroAndStandsBesideThePlan() {
        Baskets baskets = baskets(need(10), named("a", subsidy(1, 50).known(InstrumentFact.KIND, "guarantee")));

        assertThat(baskets.standing()).isEqualTo(Standing.NOTHING_KNOWN);
        assertThat(baskets.beside()).hasSize(1);
    }

    @Test
    void plansThatLeaveTheSameGapHaveAsLittleInCommonAsCanBe() {
        Baskets baskets = baskets(need(10), named("a", fund()), named("b", fund()), named("c", fund()));

        assertThat(baskets.plans()).hasSize(3);
        assertThat(baskets.plans().stream().flatMap(plan -> codes(plan).stream()))
                .containsExactlyInAnyOrder("a", "b", "c");
    }

    /** A loan of 40, or two subsidies that have to be asked next month, or a fund. */
    @Test
    void weightsChooseAmongPlansThatLeaveTheSameGap() {
        List<Instrument> all = List.of(
                named("fund", fund()),
                named("soon", subsidy(1, 50).known(InstrumentFact.WINDOWS, window(TODAY.plusMonths(1)))),
                named("one", subsidy(1, 20)),
                named("two", subsidy(1, 20)));

        assertThat(best(all, 3, 3, 0)).containsExactly("soon");
        assertThat(best(all, 3, 0, 3)).containsExactly("fund");
        assertThat(best(all, 0, 3, 3)).containsExactly("one", "two");
    }

    private static Windows window(LocalDate to) {
        return new Windows(List.of(new Windows.Window(null, to)));
    }

    private static List<String> best(List<Instrument> all, int few, int own, int soon) {
        return codes(baskets(need(10), new Choices(few, own, soon, Set.of(), Set.of()), all)
                .plans()
                .get(0));
    }

    @Test
    void whatIsFixedTakesPartOrDoesNot() {
        List<Instrument> all = List.of(named("a", fund()), named("b", fund(1, 5)));
        Choices with = new Choices(1, 1, 1, Set.of("b"), Set.of());
        Choices without = new Choices(1, 1, 1, Set.of(), Set.of("a"));

        assertThat(baskets(need(10), with, all).plans())
                .allMatch(plan -> codes(plan).contains("b"));
        Basket lacking = only(baskets(need(10), without, all));
        assertThat(codes(lacking)).containsExactly("b");
        assertThat(lacking.missing()).isEqualTo(35_000_000);
    }

    @Test
    void whatCannotBeFixedTogetherAllowsNoPlan() {
        Choices both = new Choices(1, 1, 1, Set.of("a", "b"), Set.of());
        Baskets baskets = baskets(need(10), both, List.of(named("a", fund(30, 40)), named("b", fund(30, 40))));

        assertThat(baskets.standing()).isEqualTo(Standing.IMPOSSIBLE);
        assertThat(baskets.plans()).isEmpty();
        assertThat(baskets.offers()).hasSize(2);
    }

    @Test
    void withoutTimeItSaysThatABetterPlanMayExist() {
        CapitalNeed need = need(10);
        List<InstrumentFit> fits = InstrumentFits.of(
                need,
                new Lead.Company("scale-up", 3, List.of("semiconductors"), true, true, null, "PV30"),
                List.of(named("a", fund())),
                TODAY);
        Baskets baskets = Baskets.of(need, fits, Choices.USUAL, TODAY, Duration.ZERO);

        assertThat(baskets.standing()).isEqualTo(Standing.FOUND);
        assertThat(millions(baskets.plans().get(0).gap())).containsExactly(10L, 30L);
    }
}
