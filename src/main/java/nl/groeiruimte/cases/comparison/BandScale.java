package nl.groeiruimte.cases.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The scales on which figures become bands. A figure on a step belongs to the band that starts there. */
public enum BandScale {

    /** Floor or plot, in m². */
    AREA(1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000),
    /** Electrical power, in MW. */
    POWER(1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000),
    /** People, or what is for people: homes, places to park. */
    PEOPLE(1, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000),
    /** Clear height of a hall, in m. */
    HEIGHT(4, 6, 8, 10, 12, 15, 20, 30, 50),
    /** In EUR. */
    MONEY(
            1_000_000,
            5_000_000,
            10_000_000,
            25_000_000,
            50_000_000,
            100_000_000,
            250_000_000,
            500_000_000,
            1_000_000_000);

    private final List<BigDecimal> steps;

    BandScale(long... steps) {
        this.steps = LongStream.of(steps).mapToObj(BigDecimal::valueOf).toList();
    }

    /** The band of a figure; none when the figure is unknown or not above zero. */
    public @Nullable Band of(@Nullable BigDecimal figure) {
        return of(figure, figure);
    }

    /** From the band of what is needed at least to the band of what is wished for; either may be unknown. */
    public @Nullable Band of(@Nullable BigDecimal min, @Nullable BigDecimal wish) {
        BigDecimal wished = known(wish);
        BigDecimal least = known(min);
        BigDecimal low = least == null ? wished : least;
        if (low == null) {
            return null;
        }
        BigDecimal high = wished == null ? low : wished.max(low);
        BigDecimal from = BigDecimal.ZERO;
        for (BigDecimal step : steps) {
            if (step.compareTo(low) <= 0) {
                from = step;
            }
            if (step.compareTo(high) > 0) {
                return new Band(from, step);
            }
        }
        return new Band(from, null);
    }

    /** The same range on a scale with half as many steps, or one that takes it in. */
    public Band wider(Band band) {
        BigDecimal from = BigDecimal.ZERO;
        BigDecimal to = null;
        for (int place = 0; place < steps.size(); place += 2) {
            BigDecimal step = steps.get(place);
            if (step.compareTo(band.from()) <= 0) {
                from = step;
            }
            if (to == null && band.to() != null && step.compareTo(band.to()) >= 0) {
                to = step;
            }
        }
        return new Band(from, to);
    }

    private static @Nullable BigDecimal known(@Nullable BigDecimal figure) {
        return figure != null && figure.signum() > 0 ? figure : null;
    }
}
