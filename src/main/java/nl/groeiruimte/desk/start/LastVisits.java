package nl.groeiruimte.desk.start;

import java.time.Instant;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * When the asker was here on an earlier day. It is a day that counts, so that what is new stays to be seen all day,
 * however often one comes back.
 */
@Component
class LastVisits {

    /**
     * The last visit of an earlier day.
     *
     * @param at none on the first day
     * @param toldAgain whether this visit is to be kept, as the last is long ago
     */
    record Visit(@Nullable Instant at, boolean toldAgain) {}

    private static final String EARLIER_DAY =
            "(known.seen_at at time zone 'Europe/Amsterdam')::date < groeiruimte.dutch_today()";

    private static final String HERE = """
            insert into groeiruimte.last_visit as known (subject) values (?)
            on conflict (subject) do update set seen_at = excluded.seen_at,
                before_at = case when %s then known.seen_at else known.before_at end""".formatted(EARLIER_DAY);

    private final JdbcClient jdbc;
    private final CurrentAsker asker;

    LastVisits(JdbcClient jdbc, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.asker = asker;
    }

    @Transactional(readOnly = true)
    public Visit last() {
        return jdbc.sql("select case when " + EARLIER_DAY + """
                             then known.seen_at else known.before_at end as last_at,
                            known.seen_at < now() - interval '5 minutes' as long_ago
                        from groeiruimte.last_visit known where subject = ?""")
                .param(asker.get().subject())
                .query((row, number) -> new Visit(Rows.instant(row, "last_at"), row.getBoolean("long_ago")))
                .optional()
                .orElse(new Visit(null, true));
    }

    /** The asker is here now. */
    @Transactional
    public void here() {
        jdbc.sql(HERE).param(asker.get().subject()).update();
    }
}
