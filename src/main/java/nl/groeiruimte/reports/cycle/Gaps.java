package nl.groeiruimte.reports.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.reports.document.HalfYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases of which something misses in the figures; an agency sees its own, the coordinator all. */
@Component
public class Gaps {

    /** A case in which nothing happened for so long, though it is not on hold or watched, is stale. */
    public static final int STALE_AFTER_DAYS = 90;

    /**
     * What misses in a case.
     *
     * @param agency of origin
     * @param kind {@code learning} (ended without a lesson), {@code evidence} (realised without evidence) or
     *     {@code stale}
     * @param since the day it ended, was realised, or on which something last happened
     */
    public record Gap(UUID leadId, String caseNumber, String codeName, String agency, String kind, LocalDate since) {}

    /** How many cases miss something of a kind. */
    public record Count(String agency, String kind, long cases) {}

    private static final String GAPS = "from groeiruimte.half_year_gaps(?, ?)";

    private final JdbcClient jdbc;
    private final Clock clock;

    Gaps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What misses in an agency's cases, longest first; at most so many. */
    @Transactional(readOnly = true)
    public List<Gap> of(HalfYear period, String agency, int most) {
        return jdbc.sql("select * " + GAPS + " where origin_agency = ? order by since, case_number limit ?")
                .params(until(period), quietSince(), agency, most)
                .query((row, number) -> new Gap(
                        Rows.id(row, "lead_id"),
                        row.getString("case_number"),
                        row.getString("code_name"),
                        row.getString("origin_agency"),
                        row.getString("gap"),
                        Rows.day(row, "since")))
                .list();
    }

    /** By agency and kind, as far as the asker may know. */
    @Transactional(readOnly = true)
    public List<Count> counts(HalfYear period) {
        return jdbc.sql("select origin_agency, gap, count(*) as cases " + GAPS + " group by 1, 2 order by 1, 2")
                .params(until(period), quietSince())
                .query((row, number) ->
                        new Count(row.getString("origin_agency"), row.getString("gap"), row.getLong("cases")))
                .list();
    }

    private LocalDate until(HalfYear period) {
        return period.countedUntil(LocalDate.now(clock));
    }

    private LocalDate quietSince() {
        return LocalDate.now(clock).minusDays(STALE_AFTER_DAYS);
    }
}
