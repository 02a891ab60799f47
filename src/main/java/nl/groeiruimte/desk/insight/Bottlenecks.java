package nl.groeiruimte.desk.insight;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How needs came out where, over all cases; the database function {@code need_outcomes} does the counting and gives
 * counts alone.
 */
@Component
@Transactional(readOnly = true)
class Bottlenecks {

    /** All areas together. */
    static final String NETHERLANDS = "NL";

    /**
     * How one need came out in one area in one half-year, in numbers of cases.
     *
     * @param halfYear its first day
     * @param need key of a need, or {@link nl.groeiruimte.cases.comparison.Outcome#WHOLE}
     * @param area code of an agency or a province, or {@link #NETHERLANDS}
     * @param asked cases that asked it: the sum of the others and those without even a near miss there
     */
    record Count(LocalDate halfYear, String need, String area, long asked, long fits, long unknown, long nearly) {

        /** In the order of {@link BottleneckSpot}. */
        long[] parts() {
            return new long[] {fits, unknown, nearly, asked - fits - unknown - nearly};
        }
    }

    private final JdbcClient jdbc;
    private final CurrentAsker asker;

    Bottlenecks(JdbcClient jdbc, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.asker = asker;
    }

    /**
     * Counts of the cases of {@code whose} in these areas; none of what the asker has nothing to do with. Where others
     * may be told only between which numbers they lie, these are exact, and for the application alone.
     */
    List<Count> counts(BottleneckSight.Whose whose, Collection<String> areas) {
        Asker me = asker.get();
        boolean ofOthers = whose == BottleneckSight.Whose.OTHERS && me.is(Role.TASKFORCE)
                || whose == BottleneckSight.Whose.ALL && me.is(Role.MINISTRY);
        return ofOthers ? asker.asSystem(() -> counts(whose, me.agency(), areas)) : counts(whose, me.agency(), areas);
    }

    private List<Count> counts(BottleneckSight.Whose whose, @Nullable String agency, Collection<String> areas) {
        return jdbc.sql("select * from groeiruimte.need_outcomes(?, ?, ?)")
                .param(whose.code())
                .param(agency)
                .param(areas.toArray(String[]::new))
                .query((row, number) -> new Count(
                        Rows.day(row, "half_year"),
                        row.getString("need"),
                        row.getString("area"),
                        row.getLong("asked"),
                        row.getLong("fits"),
                        row.getLong("unknown"),
                        row.getLong("nearly")))
                .list();
    }
}
