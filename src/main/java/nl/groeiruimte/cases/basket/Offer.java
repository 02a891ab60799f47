package nl.groeiruimte.cases.basket;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.groeiruimte.cases.comparison.Verdict;
import nl.groeiruimte.cases.financing.FitPoint;
import nl.groeiruimte.cases.financing.FitPoint.Aspect;
import nl.groeiruimte.cases.financing.InstrumentFit;
import nl.groeiruimte.cases.financing.InstrumentFits;
import nl.groeiruimte.supply.fact.AmountRange;
import nl.groeiruimte.supply.fact.Knowledge;
import nl.groeiruimte.supply.instrument.Instrument;
import nl.groeiruimte.supply.instrument.InstrumentFact;
import org.jspecify.annotations.Nullable;

/**
 * An instrument of which all is known that a plan needs.
 *
 * @param least what it pays at least once it takes part
 * @param most what it surely pays at most; where only the least is known, no more than that
 * @param own of each thousand euros that are paid, how many it may pay at most; others bring the rest
 * @param first the first amount, by its number, that it can pay in time; all later ones it can pay too
 */
record Offer(InstrumentFit fit, long least, long most, int own, Asking asking, int first) {

    /** In a plan somebody else may lead, and others may bring their share. */
    private static final Set<Aspect> SETTLED_BY_OTHERS = Set.of(Aspect.LEAD, Aspect.SHARE);
    /** Help beside the money: what they bring is no euro that pays an invoice, so it is never counted. */
    private static final Set<String> BRINGS_NO_EURO = Set.of("guidance", "network", "guarantee", "tax");

    static final int THOUSAND = 1000;

    static Optional<Offer> of(InstrumentFit fit, Bill bill, LocalDate today) {
        Instrument one = fit.instrument();
        AmountRange ticket = (AmountRange) Asking.value(one.fact(InstrumentFact.TICKET));
        BigDecimal others = (BigDecimal) Asking.value(one.fact(InstrumentFact.OTHERS_SHARE));
        Asking asking = Asking.of(one, today).orElse(null);
        if (!pays(one) || ticket == null || others == null || asking == null || fits(fit) > Verdict.FITS_BY.ordinal()) {
            return Optional.empty();
        }
        int first = IntStream.range(0, bill.size())
                .filter(amount ->
                        asking.inTimeFor(bill.amounts().get(amount).dueOn()).isPresent())
                .findFirst()
                .orElse(bill.size());
        int own =
                THOUSAND - others.movePointRight(1).setScale(0, RoundingMode.UP).intValueExact();
        long least = ticket.from() == null
                ? 1
                : Math.max(1, ticket.from().setScale(0, RoundingMode.UP).longValueExact());
        long most = ticket.most().setScale(0, RoundingMode.DOWN).longValueExact();
        Offer offer = new Offer(fit, least, most, own, asking, first);
        return first == bill.size() || offer.cap(bill) < least ? Optional.empty() : Optional.of(offer);
    }

    /** The worst of what others cannot settle. */
    private static int fits(InstrumentFit fit) {
        return fit.points().stream()
                .filter(point -> !SETTLED_BY_OTHERS.contains(point.aspect()))
                .map(FitPoint::verdict)
                .mapToInt(Verdict::ordinal)
                .max()
                .orElse(0);
    }

    /** Whether it brings money, as far as its kind is known. */
    static boolean pays(Instrument one) {
        String kind = kind(one);
        return kind != null && !BRINGS_NO_EURO.contains(kind);
    }

    /** Whether it surely brings no money itself. */
    static boolean helpsBeside(Instrument one) {
        String kind = kind(one);
        return kind != null && BRINGS_NO_EURO.contains(kind);
    }

    private static @Nullable String kind(Instrument one) {
        return one.facts().text(InstrumentFact.KIND);
    }

    String code() {
        return fit.instrument().code();
    }

    /** The most that any plan can have from it. */
    long cap(Bill bill) {
        long most = Math.min(this.most, Math.min(bill.open(), bill.from(first)));
        return Math.min(most, bill.all() / THOUSAND * own + bill.all() % THOUSAND * own / THOUSAND);
    }

    /** Whether it takes part in a round of investors, which somebody has to lead. */
    boolean invests() {
        return InstrumentFits.invests(kind(fit.instrument()));
    }

    /** Whether it may lead that round; what is only expected of that does not count. */
    boolean leads() {
        return invests()
                && fit.instrument().fact(InstrumentFact.MAY_LEAD) instanceof Knowledge.Known known
                && Boolean.TRUE.equals(known.value());
    }
}
