package nl.groeiruimte.cases.basket;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.groeiruimte.supply.fact.Knowledge;
import nl.groeiruimte.supply.fact.Windows;
import nl.groeiruimte.supply.instrument.Instrument;
import nl.groeiruimte.supply.instrument.InstrumentFact;
import org.jspecify.annotations.Nullable;

/**
 * When an instrument can be asked, and how long it takes from then to the money.
 *
 * @param earliest nobody can ask before; from then on all that is expected of it holds
 * @param last nobody can ask after; none when it stays
 */
record Asking(Windows windows, LocalDate earliest, @Nullable LocalDate last, long weeks) {

    /** What has to hold on the day on which somebody asks. */
    private static final List<InstrumentFact> HOLD = List.of(
            InstrumentFact.KIND,
            InstrumentFact.LEVEL,
            InstrumentFact.PROVINCES,
            InstrumentFact.LIFE_PHASES,
            InstrumentFact.STAGES,
            InstrumentFact.TECHNOLOGIES,
            InstrumentFact.TICKET,
            InstrumentFact.OTHERS_SHARE,
            InstrumentFact.WINDOWS,
            InstrumentFact.LEAD_TIME);

    /** None as long as nobody knows when it can be asked or how long it takes. */
    static Optional<Asking> of(Instrument one, LocalDate today) {
        Object windows = value(one.fact(InstrumentFact.WINDOWS));
        Object weeks = value(one.fact(InstrumentFact.LEAD_TIME));
        if (windows == null || weeks == null) {
            return Optional.empty();
        }
        LocalDate earliest = HOLD.stream()
                .map(one::fact)
                .flatMap(knowledge ->
                        knowledge instanceof Knowledge.Expected later ? Stream.of(later.from()) : Stream.empty())
                .reduce(today, (a, b) -> a.isAfter(b) ? a : b);
        LocalDate last = one.withdrawnOn() == null ? null : one.withdrawnOn().minusDays(1);
        return Optional.of(new Asking((Windows) windows, earliest, last, ((BigDecimal) weeks).longValueExact()));
    }

    /** What is known now, or else expected first. */
    static @Nullable Object value(Knowledge knowledge) {
        if (knowledge instanceof Knowledge.Known known) {
            return known.value();
        }
        return knowledge instanceof Knowledge.Expected expected ? expected.value() : null;
    }

    /** The last day on which asking it brings the money by a day; none when it is too late for that. */
    Optional<LocalDate> inTimeFor(LocalDate due) {
        LocalDate day = earlier(due.minusWeeks(weeks), last);
        return windows.windows().stream()
                .map(window -> new Span(later(earliest, window.from()), earlier(day, window.to())))
                .filter(Span::possible)
                .flatMap(span -> Stream.ofNullable(span.to()))
                .reduce((a, b) -> a.isAfter(b) ? a : b);
    }

    /** The first day on which it can be asked; none when it never can. */
    Optional<LocalDate> first() {
        return windows.windows().stream()
                .map(window -> new Span(later(earliest, window.from()), earlierOrNone(window.to(), last)))
                .filter(Span::possible)
                .map(Span::from)
                .findFirst();
    }

    private record Span(LocalDate from, @Nullable LocalDate to) {

        boolean possible() {
            return to == null || !to.isBefore(from);
        }
    }

    private static LocalDate later(LocalDate day, @Nullable LocalDate other) {
        return other == null || day.isAfter(other) ? day : other;
    }

    private static @Nullable LocalDate earlierOrNone(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day == null ? other : earlier(day, other);
    }

    private static LocalDate earlier(LocalDate day, @Nullable LocalDate other) {
        return other == null || day.isBefore(other) ? day : other;
    }
}
