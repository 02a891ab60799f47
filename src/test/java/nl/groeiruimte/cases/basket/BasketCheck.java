package nl.groeiruimte.cases.basket;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.groeiruimte.cases.capital.CapitalNeed;
import nl.groeiruimte.supply.fact.AmountRange;
import nl.groeiruimte.supply.fact.Windows;
import nl.groeiruimte.supply.instrument.Instrument;
import nl.groeiruimte.supply.instrument.InstrumentFact;

/** Reads a plan against the facts of its instruments, one rule after the other, without the solver's model. */
record BasketCheck(CapitalNeed need, Basket plan) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    void holds(String which) {
        everyEuroIsPaidOnce(which);
        assertThat(sum(plan.own()))
                .as("%s: own", which)
                .isLessThanOrEqualTo(need.there().longValueExact());
        assertThat(plan.parts().stream().mapToLong(Basket.Part::total).sum())
                .as("%s: no more than is open", which)
                .isLessThanOrEqualTo(need.open().longValueExact());
        assertThat(plan.parts()).extracting(Basket.Part::code).doesNotHaveDuplicates();
        for (Basket.Part part : plan.parts()) {
            String of = which + ": " + part.code();
            ticket(part, of);
            share(part, of);
            time(part, of);
        }
        lead(which);
    }

    private void everyEuroIsPaidOnce(String which) {
        for (int a = 0; a < need.amounts().size(); a++) {
            int amount = a;
            long paid = plan.own().get(a)
                    + plan.parts().stream()
                            .mapToLong(part -> part.pays().get(amount))
                            .sum();
            assertThat(paid + plan.gap().get(a))
                    .as("%s: amount %d", which, a)
                    .isEqualTo(need.amounts().get(a).eur().longValueExact());
        }
        assertThat(IntStream.range(0, plan.gap().size())
                        .mapToLong(a -> Math.min(0, plan.gap().get(a))))
                .containsOnly(0L);
        assertThat(plan.parts()).allSatisfy(part -> assertThat(part.pays()).allMatch(eur -> eur >= 0));
    }

    private static void ticket(Basket.Part part, String of) {
        AmountRange ticket = (AmountRange) fact(part, InstrumentFact.TICKET);
        assertThat(BigDecimal.valueOf(part.total())).as("%s: ticket", of).isBetween(ticket.from(), ticket.to());
    }

    private void share(Basket.Part part, String of) {
        BigDecimal paid = need.all().subtract(BigDecimal.valueOf(plan.missing()));
        BigDecimal others = paid.subtract(BigDecimal.valueOf(part.total()));
        assertThat(others.multiply(HUNDRED))
                .as("%s: share of others", of)
                .isGreaterThanOrEqualTo(paid.multiply((BigDecimal) fact(part, InstrumentFact.OTHERS_SHARE)));
    }

    private void time(Basket.Part part, String of) {
        int first = IntStream.range(0, part.pays().size())
                .filter(a -> part.pays().get(a) > 0)
                .findFirst()
                .orElseThrow();
        LocalDate asked = part.askBy();
        long weeks = ((BigDecimal) fact(part, InstrumentFact.LEAD_TIME)).longValueExact();
        assertThat(asked.plusWeeks(weeks))
                .as("%s: in time", of)
                .isBeforeOrEqualTo(need.amounts().get(first).dueOn());
        assertThat(asked).as("%s: asked", of).isAfterOrEqualTo(Offered.TODAY).isAfterOrEqualTo(part.askFrom());
        assertThat(((Windows) fact(part, InstrumentFact.WINDOWS)).on(asked))
                .as("%s: open", of)
                .isPresent();
        assertThat(part.fit().instrument().available(asked)).as("%s: there", of).isTrue();
    }

    private void lead(String which) {
        List<Instrument> investors = plan.parts().stream()
                .map(part -> part.fit().instrument())
                .filter(one ->
                        Set.of("fund", "convertible").contains(one.facts().text(InstrumentFact.KIND)))
                .toList();
        if (!investors.isEmpty() && !"found".equals(need.leadInvestor())) {
            assertThat(investors)
                    .as("%s: somebody leads", which)
                    .anyMatch(one -> Boolean.TRUE.equals(Asking.value(one.fact(InstrumentFact.MAY_LEAD))));
        }
    }

    private static Object fact(Basket.Part part, InstrumentFact fact) {
        return Asking.value(part.fit().instrument().fact(fact));
    }

    private static long sum(List<Long> euros) {
        return euros.stream().mapToLong(Long::longValue).sum();
    }
}
