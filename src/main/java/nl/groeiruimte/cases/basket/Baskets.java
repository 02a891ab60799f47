package nl.groeiruimte.cases.basket;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.groeiruimte.cases.capital.CapitalNeed;
import nl.groeiruimte.cases.comparison.Verdict;
import nl.groeiruimte.cases.financing.InstrumentFit;

/**
 * Up to three plans that leave the same gap, and what has to be asked to close it. The first is the best: it leaves the
 * least of what the company cannot do without, then of what it wishes, then as late as can be, and among those has what
 * the case lead wants. Each further one leaves out an instrument of each before it and shares as few as can be.
 *
 * @param standing how sure it is that there is no better one
 * @param plans none when the choices allow none; one without parts when no instrument can be counted on
 * @param offers the instruments that can be counted on, by their names
 * @param questions what could close the gap of the first plan; what has to be asked first stands first
 * @param beside what fits and brings no euro itself, such as guarantees
 */
public record Baskets(
        Standing standing,
        List<Basket> plans,
        List<InstrumentFit> offers,
        List<Question> questions,
        List<InstrumentFit> beside) {

    /** How sure a plan is. */
    public enum Standing {
        /** No plan is better. */
        PROVEN("proven"),
        /** No plan leaves a smaller gap; one that suits the choices better may exist. */
        GAP_PROVEN("gap-proven"),
        /** The best that was found in time. */
        FOUND("found"),
        /** Nothing that is known can be counted on. */
        NOTHING_KNOWN("nothing-known"),
        /** What was fixed allows no plan. */
        IMPOSSIBLE("impossible"),
        /** The solver does not run on this computer. */
        NOT_COMPUTED("not-computed");

        private final String code;

        Standing(String code) {
            this.code = code;
        }

        /** Its name in the keys of messages. */
        public String code() {
            return code;
        }
    }

    /** How long one may wait for a page. */
    private static final Duration LIMIT = Duration.ofSeconds(2);

    /** Copies the lists. */
    public Baskets {
        plans = List.copyOf(plans);
        offers = List.copyOf(offers);
        questions = List.copyOf(questions);
        beside = List.copyOf(beside);
    }

    /**
     * The plans for a need.
     *
     * @param fits the verdicts on all instruments for it
     */
    public static Baskets of(CapitalNeed need, List<InstrumentFit> fits, Choices choices, LocalDate today) {
        return of(need, fits, choices, today, LIMIT);
    }

    static Baskets of(CapitalNeed need, List<InstrumentFit> fits, Choices choices, LocalDate today, Duration limit) {
        Bill bill = Bill.of(need);
        List<Offer> offers = fits.stream()
                .flatMap(fit -> Offer.of(fit, bill, today).stream())
                .sorted(Comparator.comparing(Offer::code))
                .toList();
        BasketSearch.Found found = offers.isEmpty()
                ? new BasketSearch.Found(Standing.NOTHING_KNOWN, List.of(Basket.ownAlone(bill)))
                : BasketSearch.in(bill, offers, choices, today, limit);
        List<Long> gap = found.plans().isEmpty()
                ? Basket.ownAlone(bill).gap()
                : found.plans().get(0).gap();
        return new Baskets(
                found.standing(),
                found.plans(),
                offers.stream().map(Offer::fit).sorted(byName()).toList(),
                fits.stream()
                        .flatMap(fit -> Question.of(fit, bill, gap, today).stream())
                        .sorted(Comparator.comparing(Question::by).thenComparing(Question::fit, byName()))
                        .toList(),
                fits.stream()
                        .filter(fit -> Offer.helpsBeside(fit.instrument()))
                        .filter(fit -> fit.verdict().compareTo(Verdict.FITS_BY) <= 0)
                        .sorted(byName())
                        .toList());
    }

    private static Comparator<InstrumentFit> byName() {
        return Comparator.<InstrumentFit, String>comparing(
                        fit -> fit.instrument().name())
                .thenComparing(fit -> fit.instrument().code());
    }
}
