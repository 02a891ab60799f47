package nl.groeiruimte.supply.region;

import java.time.LocalDate;
import java.util.List;

/**
 * A region, or a part of one, in the words of its agency. Words are null as long as nobody wrote them.
 *
 * @param code code of the agency for the whole region; a code of its own for a part
 * @param municipalities which belong to a part; empty for the whole region
 * @param changedOn when it was written last; null when it never was
 * @param version grows with every change
 * @param plans how the agency stands to what public plans say of it
 */
record RegionProfile(
        String code,
        String agency,
        String name,
        List<String> municipalities,
        String sectors,
        String hotspots,
        String programmes,
        String source,
        LocalDate changedOn,
        String changedBy,
        int version,
        Plans plans) {

    /**
     * How the agency stands to what public plans say.
     *
     * @param about name of the region of which the plans speak, when it is not quite this one; may be null
     * @param confirmedOn when the agency said that they are right; null when it did not
     */
    record Plans(String about, LocalDate confirmedOn, String confirmedBy) {}

    /** Whether the agency wrote words of its own, which then count instead of the plans'. */
    public boolean written() {
        return sectors != null || hotspots != null || programmes != null;
    }

    /** Whether it is about a part of the agency's region. */
    public boolean part() {
        return !municipalities.isEmpty();
    }
}
