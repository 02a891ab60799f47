package nl.groeiruimte.cases.basket;

import static nl.groeiruimte.cases.basket.Offered.TODAY;
import static nl.groeiruimte.cases.basket.Offered.amount;
import static nl.groeiruimte.cases.basket.Offered.baskets;
import static nl.groeiruimte.cases.basket.Offered.euros;
import static nl.groeiruimte.cases.basket.Offered.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.groeiruimte.cases.basket.Baskets.Standing;
import nl.groeiruimte.cases.capital.CapitalNeed;
import nl.groeiruimte.supply.fact.AmountRange;
import nl.groeiruimte.supply.fact.KnownFacts;
import nl.groeiruimte.supply.fact.Windows;
import nl.groeiruimte.supply.instrument.Instrument;
import nl.groeiruimte.supply.instrument.InstrumentFact;
import nl.groeiruimte.supply.instrument.InstrumentFacts;
import org.junit.jupiter.api.Test;

/**
 * Holds the rules of baskets over needs and instruments that chance draws: some hundred in each build, more with
 * {@code -Dbaskets.draws=10000}.
 */
class BasketDrawsTest {

    private static final int DRAWS = Integer.getInteger("baskets.draws", 200);

    private static CapitalNeed needOf(Random draw, int most, long unit) {
        CapitalNeed.Amount[] amounts = IntStream.rangeClosed(1, 1 + draw.nextInt(most))
                .mapToObj(year -> amount(
                        LocalDate.of(2026 + year, 1 + draw.nextInt(12), 1),
                        unit * (1 + draw.nextInt(6)) + odd(draw, unit),
                        draw.nextInt(3) > 0))
                .toArray(CapitalNeed.Amount[]::new);
        return Offered.need(draw.nextInt(3) == 0 ? 0 : unit * draw.nextInt(6) + odd(draw, unit), amounts);
    }

    /** No round number where a unit is more than one euro. */
    private static long odd(Random draw, long unit) {
        return unit == 1 ? 0 : draw.nextInt((int) unit);
    }

    private static Instrument instrument(Random draw, int number, long unit) {
        long from = unit * draw.nextInt(5);
        String[] kinds = {"fund", "loan", "subsidy", "convertible"};
        String[] shares = {"0", "0", "12.5", "33.3", "50", "80"};
        KnownFacts.Builder<InstrumentFact, InstrumentFacts> facts = Offered.fund()
                .known(InstrumentFact.KIND, kinds[draw.nextInt(kinds.length)])
                .known(InstrumentFact.TICKET, euros(from, from + unit * draw.nextInt(5) + odd(draw, unit)))
                .known(InstrumentFact.OTHERS_SHARE, new BigDecimal(shares[draw.nextInt(shares.length)]))
                .known(InstrumentFact.MAY_LEAD, draw.nextBoolean())
                .known(InstrumentFact.LEAD_TIME, new BigDecimal(draw.nextInt(200)))
                .known(InstrumentFact.WINDOWS, windows(draw));
        LocalDate ends = draw.nextInt(4) == 0 ? TODAY.plusWeeks(draw.nextInt(200)) : null;
        return Offered.ending("i" + number, facts, ends);
    }

    private static Windows windows(Random draw) {
        if (draw.nextBoolean()) {
            return Windows.ALWAYS;
        }
        return new Windows(IntStream.range(0, 1 + draw.nextInt(2))
                .mapToObj(i -> {
                    LocalDate from = TODAY.plusDays(draw.nextInt(900) - 200);
                    return new Windows.Window(from, from.plusDays(draw.nextInt(60)));
                })
                .toList());
    }

    private static List<Instrument> some(Random draw, int most, long unit) {
        return IntStream.range(0, draw.nextInt(most + 1))
                .mapToObj(i -> instrument(draw, i, unit))
                .toList();
    }

    @Test
    void noRuleIsBrokenAWiderInstrumentNeverEnlargesTheGapAndOrderDoesNotMatter() {
        int plans = 0;
        int unproven = 0;
        for (int seed = 0; seed < DRAWS; seed++) {
            Random draw = new Random(seed);
            CapitalNeed need = needOf(draw, 6, 1_000_000);
            List<Instrument> some = some(draw, 8, 1_000_000);
            Baskets baskets = baskets(need, Choices.USUAL, some);
            for (Basket plan : baskets.plans()) {
                new BasketCheck(need, plan).holds("draw " + seed);
                assertThat(plan.missing()).isEqualTo(baskets.plans().get(0).missing());
                plans += plan.parts().isEmpty() ? 0 : 1;
            }
            List<Instrument> shuffled = new ArrayList<>(some);
            Collections.shuffle(shuffled, draw);
            List<Instrument> wider = new ArrayList<>(some);
            wider.replaceAll(one -> one == some.get(0) ? wider(one, draw) : one);
            Baskets again = baskets(need, Choices.USUAL, shuffled);
            Baskets larger = baskets(need, Choices.USUAL, wider);
            if (sure(baskets) && sure(again) && sure(larger)) {
                assertThat(again.plans()).as("draw %d in another order", seed).isEqualTo(baskets.plans());
                assertThat(gaps(need, larger))
                        .as("draw %d with a wider instrument", seed)
                        .isLessThanOrEqualTo(gaps(need, baskets));
            } else {
                unproven++;
            }
        }
        assertThat(plans).isGreaterThan(DRAWS / 2);
        assertThat(unproven).as("needs whose best plan is not proven in time").isLessThanOrEqualTo(DRAWS / 50);
    }

    private static boolean sure(Baskets baskets) {
        return baskets.standing() == Standing.PROVEN || baskets.standing() == Standing.NOTHING_KNOWN;
    }

    /** Wider in one respect. */
    private static Instrument wider(Instrument one, Random draw) {
        KnownFacts.Builder<InstrumentFact, InstrumentFacts> facts = one.facts().but();
        AmountRange ticket = (AmountRange) Asking.value(one.fact(InstrumentFact.TICKET));
        switch (draw.nextInt(6)) {
            case 0 -> facts.known(InstrumentFact.TICKET, new AmountRange(BigDecimal.ZERO, ticket.to()));
            case 1 ->
                facts.known(
                        InstrumentFact.TICKET,
                        new AmountRange(ticket.from(), ticket.to().add(BigDecimal.valueOf(2_000_000))));
            case 2 -> facts.known(InstrumentFact.OTHERS_SHARE, BigDecimal.ZERO);
            case 3 -> facts.known(InstrumentFact.LEAD_TIME, BigDecimal.ONE);
            case 4 -> facts.known(InstrumentFact.WINDOWS, Windows.ALWAYS);
            default -> facts.known(InstrumentFact.MAY_LEAD, true);
        }
        return Offered.ending(one.code(), facts, one.withdrawnOn());
    }

    /** What the company cannot do without weighs more than all wishes. */
    private static long gaps(CapitalNeed need, Baskets baskets) {
        List<Long> gap = baskets.plans().get(0).gap();
        return IntStream.range(0, gap.size())
                .mapToLong(a -> gap.get(a) * (need.amounts().get(a).hard() ? 1_000_000 : 1))
                .sum();
    }

    /** Of a few euros all plans can be tried. */
    @Test
    void noPlanOfAllLeavesASmallerGap() {
        int partly = 0;
        for (int seed = 0; seed < DRAWS; seed++) {
            Random draw = new Random(seed);
            CapitalNeed need = needOf(draw, 3, 1);
            List<Instrument> some = some(draw, 3, 1);
            Basket best = baskets(need, Choices.USUAL, some).plans().get(0);
            new BasketCheck(need, best).holds("draw " + seed);

            List<Long> gap = EveryBasket.smallestGap(need, some, TODAY);
            assertThat(best.gap()).as("draw %d", seed).isEqualTo(gap);
            partly += best.missing() > 0 && !best.parts().isEmpty() ? 1 : 0;
        }
        assertThat(partly).isGreaterThan(DRAWS / 20);
    }

    @Test
    void plansOfManyInstrumentsKeepTheRulesToo() {
        Random draw = new Random(7);
        CapitalNeed need = needOf(draw, 6, 1_000_000);
        List<Instrument> some = IntStream.range(0, 25)
                .mapToObj(i -> instrument(draw, i, 1_000_000))
                .toList();

        Baskets baskets = baskets(need, Choices.USUAL, some);
        assertThat(baskets.plans()).isNotEmpty();
        baskets.plans().forEach(plan -> new BasketCheck(need, plan).holds("twenty-five"));
    }

    @Test
    void hugeNeedsAreWholeEurosToo() {
        CapitalNeed need = Offered.need(1, amount(LocalDate.of(2029, 1, 1), 99_999_999_999L, true));
        Baskets baskets = baskets(
                need,
                Choices.USUAL,
                List.of(named("a", Offered.fund().known(InstrumentFact.TICKET, euros(1, 1_999_999_999L)))));

        assertThat(baskets.plans().get(0).gap()).containsExactly(99_999_999_999L - 1 - 1_999_999_999L);
    }
}
