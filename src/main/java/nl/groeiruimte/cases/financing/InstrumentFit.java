package nl.groeiruimte.cases.financing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.groeiruimte.cases.comparison.Verdict;
import nl.groeiruimte.supply.instrument.Instrument;
import org.jspecify.annotations.Nullable;

/**
 * How an instrument suits a need for capital.
 *
 * @param points all that was looked at; the worst is the verdict
 * @param askBy the last day on which it can be asked to pay in time; none when that is not known or too late
 */
public record InstrumentFit(
        Instrument instrument,
        List<FitPoint> points,
        @Nullable LocalDate askBy) {

    /** Copies the points. */
    public InstrumentFit {
        points = List.copyOf(points);
    }

    /** The worst of its points. */
    public Verdict verdict() {
        return points.stream()
                .map(FitPoint::verdict)
                .max(Comparator.naturalOrder())
                .orElse(Verdict.FITS);
    }
}
