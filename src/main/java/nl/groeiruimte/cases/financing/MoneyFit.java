package nl.groeiruimte.cases.financing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import nl.groeiruimte.cases.capital.CapitalNeed;
import nl.groeiruimte.cases.comparison.Verdict;
import nl.groeiruimte.cases.financing.FitPoint.Aspect;
import nl.groeiruimte.supply.fact.AmountRange;
import nl.groeiruimte.supply.fact.Knowledge;
import nl.groeiruimte.supply.instrument.InstrumentFact;
import nl.groeiruimte.supply.instrument.InstrumentFacts;
import org.jspecify.annotations.Nullable;

/** Whether a need is within an instrument's ticket and share, in whole euros. */
final class MoneyFit {

    private static final BigDecimal ALL = new BigDecimal(100);
    /** A need that is this part of the least ticket is nearly large enough. */
    private static final BigDecimal NEARLY = new BigDecimal("0.9");

    private final CapitalNeed need;
    private final @Nullable BigDecimal othersPercent;

    private MoneyFit(CapitalNeed need, @Nullable BigDecimal othersPercent) {
        this.need = need;
        this.othersPercent = othersPercent;
    }

    /** @param later what to say of a ticket that only holds from a day on */
    static List<FitPoint> of(InstrumentFacts facts, CapitalNeed need, Function<LocalDate, FitPoint> later) {
        MoneyFit fit = new MoneyFit(need, (BigDecimal) InstrumentFits.value(facts.get(InstrumentFact.OTHERS_SHARE)));
        Knowledge ticket = facts.get(InstrumentFact.TICKET);
        AmountRange range = (AmountRange) InstrumentFits.value(ticket);
        if (range == null) {
            return List.of(FitPoint.of(Aspect.TICKET, Verdict.UNKNOWN, "unknown"), fit.share(need.open()));
        }
        BigDecimal most = fit.most(range);
        FitPoint now = fit.ticket(range, most);
        boolean expected = ticket instanceof Knowledge.Expected && now.verdict() == Verdict.FITS;
        return List.of(expected ? later.apply(((Knowledge.Expected) ticket).from()) : now, fit.share(most));
    }

    /** What it pays at most: no more than is open, than its ticket, and than leaves others their share of the whole. */
    private BigDecimal most(AmountRange range) {
        BigDecimal most = range.to() == null ? need.open() : need.open().min(range.to());
        return bound() ? most.min(all().multiply(own()).divide(ALL, 0, RoundingMode.DOWN)) : most;
    }

    /** How much larger the need has to be for the least ticket. */
    private BigDecimal larger(BigDecimal least) {
        BigDecimal larger = least.subtract(need.open());
        return bound()
                ? larger.max(
                        least.multiply(ALL).divide(own(), 0, RoundingMode.UP).subtract(all()))
                : larger;
    }

    private boolean bound() {
        return othersPercent != null && othersPercent.compareTo(ALL) < 0;
    }

    private BigDecimal own() {
        return ALL.subtract(Objects.requireNonNull(othersPercent, "a share that is known"));
    }

    private BigDecimal all() {
        return Objects.requireNonNull(need.all(), "something is needed");
    }

    private FitPoint ticket(AmountRange range, BigDecimal most) {
        BigDecimal least = range.from() == null ? BigDecimal.ZERO : range.from();
        if (most.compareTo(least) < 0) {
            Verdict verdict = most.compareTo(least.multiply(NEARLY)) >= 0 ? Verdict.NEAR_MISS : Verdict.FAILS;
            return FitPoint.of(Aspect.TICKET, verdict, "too-small", least, larger(least));
        }
        BigDecimal left = need.open().subtract(most);
        return left.signum() > 0
                ? FitPoint.of(Aspect.TICKET, Verdict.FITS, "part", most, left)
                : FitPoint.of(Aspect.TICKET, Verdict.FITS, "all", most);
    }

    /** Beside the most that it pays, others bring so much that it is no more than the rest of the whole. */
    private FitPoint share(BigDecimal most) {
        if (othersPercent == null) {
            return FitPoint.of(Aspect.SHARE, Verdict.UNKNOWN, "unknown");
        }
        if (othersPercent.compareTo(ALL) >= 0) {
            return FitPoint.of(Aspect.SHARE, Verdict.FAILS, "all-by-others");
        }
        if (othersPercent.signum() == 0) {
            return FitPoint.of(Aspect.SHARE, Verdict.FITS, "none");
        }
        BigDecimal others = most.multiply(othersPercent).divide(own(), 0, RoundingMode.UP);
        BigDecimal missing = others.subtract(need.there());
        return missing.signum() > 0
                ? FitPoint.of(Aspect.SHARE, Verdict.NEAR_MISS, "missing", others, missing)
                : FitPoint.of(Aspect.SHARE, Verdict.FITS, "there", others);
    }
}
