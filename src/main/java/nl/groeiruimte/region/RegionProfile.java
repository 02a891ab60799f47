package nl.groeiruimte.region;

import java.time.LocalDate;
import java.util.List;

/**
 * A region, or a part of one, in the words of its agency. Words are null as long as nobody wrote them.
 *
 * @param code           code of the agency for the whole region; a code of its own for a part
 * @param municipalities which belong to a part; empty for the whole region
 * @param changedOn      when it was written last; null when it never was
 * @param version        grows with every change
 */
record RegionProfile(String code, String agency, String name, List<String> municipalities, String sectors, String hotspots,
        String programmes, String source, LocalDate changedOn, String changedBy, int version) {

    /** Whether it is about a part of the agency's region. */
    public boolean part() {
        return !municipalities.isEmpty();
    }
}
