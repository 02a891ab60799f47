package nl.groeiruimte.cases.basket;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.groeiruimte.cases.capital.CapitalNeed;
import nl.groeiruimte.supply.fact.AmountRange;
import nl.groeiruimte.supply.fact.Windows;
import nl.groeiruimte.supply.instrument.Instrument;
import nl.groeiruimte.supply.instrument.InstrumentFact;

/** Tries all plans of a few euros one by one, by its own reading of the rules. */
final class EveryBasket {

    private final CapitalNeed need;
    private final List<Instrument> some;
    private final LocalDate today;
    private final int[] pays;
    private int[] smallest;

    private EveryBasket(CapitalNeed need, List<Instrument> some, LocalDate today) {
        this.need = need;
        this.some = some;
        this.today = today;
        this.pays = new int[some.size()];
    }

    /** The gap by amount: least of what is hard, then of wishes, then as late as can be. */
    static List<Long> smallestGap(CapitalNeed need, List<Instrument> some, LocalDate today) {
        EveryBasket all = new EveryBasket(need, some, today);
        all.draw(0);
        return IntStream.of(all.smallest).mapToObj(eur -> (long) eur).toList();
    }

    private void draw(int instrument) {
        if (instrument == pays.length) {
            if (ledAndOpen()) {
                gaps(new int[need.amounts().size()], 0);
            }
            return;
        }
        AmountRange ticket = (AmountRange) fact(instrument, InstrumentFact.TICKET);
        for (int eur = 0; eur <= ticket.to().intValue(); eur++) {
            if (eur == 0 || eur >= ticket.from().intValue()) {
                pays[instrument] = eur;
                draw(instrument + 1);
            }
        }
    }

    private boolean ledAndOpen() {
        List<Integer> investors = IntStream.range(0, pays.length)
                .filter(i -> pays[i] > 0)
                .filter(i -> Set.of("fund", "convertible").contains(fact(i, InstrumentFact.KIND)))
                .boxed()
                .toList();
        boolean led = investors.isEmpty()
                || investors.stream().anyMatch(i -> Boolean.TRUE.equals(fact(i, InstrumentFact.MAY_LEAD)));
        return led && IntStream.of(pays).sum() <= need.open().intValue();
    }

    private void gaps(int[] gap, int amount) {
        if (amount < gap.length) {
            for (int eur = 0; eur <= need.amounts().get(amount).eur().intValue(); eur++) {
                gap[amount] = eur;
                gaps(gap, amount + 1);
            }
        } else if ((smallest == null || smaller(gap)) && possible(gap)) {
            smallest = gap.clone();
        }
    }

    private boolean smaller(int[] gap) {
        return Comparator.<int[]>comparingInt(some -> weighed(some, true))
                        .thenComparingInt(some -> weighed(some, true) + weighed(some, false))
                        .thenComparingInt(this::early)
                        .compare(gap, smallest)
                < 0;
    }

    private int weighed(int[] gap, boolean hard) {
        return IntStream.range(0, gap.length)
                .filter(a -> need.amounts().get(a).hard() == hard)
                .map(a -> gap[a])
                .sum();
    }

    private int early(int[] gap) {
        return IntStream.range(0, gap.length)
                .map(a -> gap[a] * (gap.length - a))
                .sum();
    }

    /** From the last amount back each takes the money that comes last. */
    private boolean possible(int[] gap) {
        int paid = need.all().intValue() - IntStream.of(gap).sum();
        int own = paid - IntStream.of(pays).sum();
        if (own < 0 || own > need.there().intValue() || !shared(paid)) {
            return false;
        }
        int[] left = pays.clone();
        List<Integer> latest =
                new ArrayList<>(IntStream.range(0, pays.length).boxed().toList());
        latest.sort(Comparator.comparingInt(this::first).reversed());
        for (int a = gap.length - 1; a >= 0; a--) {
            int open = need.amounts().get(a).eur().intValue() - gap[a];
            for (int i : latest) {
                if (first(i) <= a) {
                    int used = Math.min(open, left[i]);
                    left[i] -= used;
                    open -= used;
                }
            }
            own -= open;
        }
        return own == 0 && IntStream.of(left).sum() == 0;
    }

    private boolean shared(int paid) {
        return IntStream.range(0, pays.length)
                .filter(i -> pays[i] > 0)
                .allMatch(i -> BigDecimal.valueOf(paid)
                                .multiply((BigDecimal) fact(i, InstrumentFact.OTHERS_SHARE))
                                .compareTo(BigDecimal.valueOf(100L * (paid - pays[i])))
                        <= 0);
    }

    /** The first amount that it can be asked for in time, day by day. */
    private int first(int instrument) {
        long weeks = ((BigDecimal) fact(instrument, InstrumentFact.LEAD_TIME)).longValueExact();
        Windows windows = (Windows) fact(instrument, InstrumentFact.WINDOWS);
        for (int a = 0; a < need.amounts().size(); a++) {
            LocalDate last = need.amounts().get(a).dueOn().minusWeeks(weeks);
            for (LocalDate day = today; !day.isAfter(last); day = day.plusDays(1)) {
                if (windows.on(day).isPresent() && some.get(instrument).available(day)) {
                    return a;
                }
            }
        }
        return need.amounts().size();
    }

    private Object fact(int instrument, InstrumentFact fact) {
        return Asking.value(some.get(instrument).fact(fact));
    }
}
