package nl.groeiruimte.cases.financing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.groeiruimte.cases.capital.CapitalNeed;
import nl.groeiruimte.cases.comparison.Verdict;
import nl.groeiruimte.cases.financing.FitPoint.Aspect;
import nl.groeiruimte.supply.fact.Windows;
import nl.groeiruimte.supply.fact.Windows.Window;
import nl.groeiruimte.supply.instrument.Instrument;
import nl.groeiruimte.supply.instrument.InstrumentFact;
import org.jspecify.annotations.Nullable;

/**
 * Whether an instrument can be asked, and pays, before the money is needed.
 *
 * @param askBy the last day on which it can be asked for the first amount that it is in time for
 */
record TimeFit(FitPoint point, @Nullable LocalDate askBy) {

    /** @param money whether it pays, so that the time from asking to paying matters */
    static TimeFit of(Instrument one, CapitalNeed need, LocalDate today, boolean money) {
        Object windows = InstrumentFits.value(one.fact(InstrumentFact.WINDOWS));
        if (windows == null) {
            return new TimeFit(FitPoint.of(Aspect.TIME, Verdict.UNKNOWN, "unknown-window"), null);
        }
        Window window = ((Windows) windows)
                .on(today)
                .or(() -> ((Windows) windows).after(today))
                .orElse(null);
        LocalDate opens =
                window == null || window.from() == null || window.from().isBefore(today) ? today : window.from();
        if (window == null || !one.available(opens)) {
            return new TimeFit(FitPoint.of(Aspect.TIME, Verdict.FAILS, "closed"), null);
        }
        BigDecimal weeks =
                money ? (BigDecimal) InstrumentFits.value(one.fact(InstrumentFact.LEAD_TIME)) : BigDecimal.ZERO;
        if (weeks == null) {
            return new TimeFit(FitPoint.of(Aspect.TIME, Verdict.UNKNOWN, "unknown-lead-time"), null);
        }
        return judged(new Asking(opens, lastDay(window, one), weeks.longValue()), need, today);
    }

    /** When one can ask, at first and at last, and how long it takes. */
    private record Asking(LocalDate first, @Nullable LocalDate last, long weeks) {

        LocalDate moneyFrom() {
            return first.plusWeeks(weeks);
        }

        LocalDate inTimeFor(LocalDate due) {
            LocalDate day = due.minusWeeks(weeks);
            return last == null || day.isBefore(last) ? day : last;
        }
    }

    private static @Nullable LocalDate lastDay(Window window, Instrument one) {
        LocalDate ends = one.withdrawnOn() == null ? null : one.withdrawnOn().minusDays(1);
        if (window.to() == null || ends == null) {
            return window.to() == null ? ends : window.to();
        }
        return window.to().isBefore(ends) ? window.to() : ends;
    }

    private static TimeFit judged(Asking asking, CapitalNeed need, LocalDate today) {
        List<LocalDate> dues =
                need.amounts().stream().map(CapitalNeed.Amount::dueOn).toList();
        LocalDate money = asking.moneyFrom();
        LocalDate due =
                dues.stream().filter(day -> !money.isAfter(day)).findFirst().orElse(null);
        if (due == null) {
            LocalDate last = dues.get(dues.size() - 1);
            long late = ChronoUnit.DAYS.between(last, money);
            Verdict verdict = late <= InstrumentFits.NEAR_DAYS ? Verdict.NEAR_MISS : Verdict.FAILS;
            return new TimeFit(FitPoint.of(Aspect.TIME, verdict, "late", money, last, late), null);
        }
        LocalDate askBy = asking.inTimeFor(due);
        if (!due.equals(dues.get(0))) {
            return new TimeFit(FitPoint.of(Aspect.TIME, Verdict.FITS_BY, "for-later", money, due), askBy);
        }
        return new TimeFit(
                asking.first().equals(today)
                        ? FitPoint.of(Aspect.TIME, Verdict.FITS, "open", askBy)
                        : FitPoint.of(Aspect.TIME, Verdict.FITS_BY, "opens", asking.first(), askBy),
                askBy);
    }
}
