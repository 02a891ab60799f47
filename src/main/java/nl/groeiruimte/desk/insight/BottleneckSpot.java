package nl.groeiruimte.desk.insight;

import java.util.stream.Stream;

/**
 * How one need came out in one area, in numbers of cases as the reader may know them.
 *
 * @param fits a site meets it there
 * @param unknown none surely does, but somebody could tell of one
 * @param unmet none does, or one nearly; what is unknown is not among them, as that is not the same as no
 * @param nearly of the unmet, one nearly does; not told between which numbers it lies
 * @param none of the unmet, none does even nearly; likewise
 */
public record BottleneckSpot(
        ToldNumber fits, ToldNumber unknown, ToldNumber unmet, ToldNumber nearly, ToldNumber none) {

    /** Exactly. */
    static BottleneckSpot of(long fits, long unknown, long nearly, long none) {
        return new BottleneckSpot(
                ToldNumber.of(fits),
                ToldNumber.of(unknown),
                ToldNumber.of(nearly + none),
                ToldNumber.of(nearly),
                ToldNumber.of(none));
    }

    /** Whether the reader may not know how often it stands in the way. */
    public boolean withheld() {
        return parts().anyMatch(ToldNumber::hidden);
    }

    /** Whether the reader may know nothing of it. */
    public boolean untold() {
        return parts().allMatch(ToldNumber::hidden);
    }

    /** Whether it is told that at least so many cases are behind one of its numbers. */
    boolean tells(long atLeast) {
        return parts().anyMatch(part -> !part.hidden() && part.least() >= atLeast);
    }

    /** How many cases asked it, when that is exact. */
    public long asked() {
        return parts().mapToLong(ToldNumber::lowest).sum();
    }

    /**
     * How often it stands in the way, unless that is withheld: {@code never}, {@code seldom} (perhaps never),
     * {@code sometimes}, {@code often} (half of the cases or more, by the middle of what is told), {@code always};
     * {@code unknown} when it surely does for none, but somebody has to be asked.
     */
    public String level() {
        if (unmet.none()) {
            return unknown.none() ? "never" : "unknown";
        }
        if (unmet.least() == 0) {
            return "seldom";
        }
        if (fits.none() && unknown.none()) {
            return "always";
        }
        return 2 * unmet.doubled() >= parts().mapToLong(ToldNumber::doubled).sum() ? "often" : "sometimes";
    }

    private Stream<ToldNumber> parts() {
        return Stream.of(fits, unknown, unmet);
    }
}
