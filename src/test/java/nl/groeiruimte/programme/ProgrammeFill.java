package nl.groeiruimte.programme;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills a database with very many generated cases, to measure what figures cost. */
public final class ProgrammeFill {

    private static final int AT_A_TIME = 2_000;
    private static final double MONTHS = 22.5;

    private ProgrammeFill() {}

    /**
     * Writes about so many cases of nearly two years, the last of which is this day, as the owner of the tables; tells
     * how many.
     */
    public static int fill(JdbcClient owner, int cases, LocalDate until) {
        List<GeneratedCase> all = Programme.of(
                1,
                new Programme.Plan(until.minusMonths(22).withDayOfMonth(6), until, cases / MONTHS, 0.42, 0.8, false));
        ProgrammeWriter writer = new ProgrammeWriter(owner, "n");
        for (int from = 0; from < all.size(); from += AT_A_TIME) {
            writer.write(all.subList(from, Math.min(from + AT_A_TIME, all.size())));
        }
        return all.size();
    }
}
