package nl.groeiruimte.supply.region;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A region, or a part of one, in the words of its agency.
 *
 * @param code code of the agency for the whole region; a code of its own for a part
 * @param municipalities which belong to a part; empty for the whole region
 * @param changedOn when it was written last, if it was
 * @param version grows with every change
 * @param plans how the agency stands to what public plans say of it
 */
record RegionProfile(
        String code,
        String agency,
        String name,
        List<String> municipalities,
        Words words,
        @Nullable LocalDate changedOn,
        @Nullable String changedBy,
        int version,
        Plans plans) {

    /** What the agency wrote, and from where it has it, as far as somebody wrote it. */
    record Words(
            @Nullable String sectors,
            @Nullable String hotspots,
            @Nullable String programmes,
            @Nullable String source) {}

    /**
     * How the agency stands to what public plans say.
     *
     * @param about name of the region of which the plans speak, when it is not quite this one
     * @param confirmedOn when the agency said that they are right, if it did
     */
    record Plans(
            @Nullable String about,
            @Nullable LocalDate confirmedOn,
            @Nullable String confirmedBy) {}

    /** Whether the agency wrote words of its own, which then count instead of the plans'. */
    public boolean written() {
        return words.sectors != null || words.hotspots != null || words.programmes != null;
    }

    /** Whether it is about a part of the agency's region. */
    public boolean part() {
        return !municipalities.isEmpty();
    }
}
