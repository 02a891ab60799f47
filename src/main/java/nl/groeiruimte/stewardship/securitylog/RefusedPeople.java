package nl.groeiruimte.stewardship.securitylog;

import java.time.LocalDate;
import java.util.List;
import nl.groeiruimte.platform.rows.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the security log for the administrator; to others the table has no rows. */
@Component
class RefusedPeople {

    private final JdbcClient jdbc;

    RefusedPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody to whom something was refused from this day on, most things first. */
    @Transactional(readOnly = true)
    List<RefusedRow> since(LocalDate day) {
        return jdbc.sql("""
                        with refusal as (
                            select * from groeiruimte.security_event
                            where day >= ? and kind in ('refused', 'forged', 'too-many')),
                        most as (
                            select subject, max(things) as most_in_a_day from (
                                select subject, count(*) as things from refusal where kind = 'refused'
                                    group by subject, day) a_day
                            group by subject)
                        select coalesce(p.name, max(r.client)) as name, p.agency,
                            coalesce(max(m.most_in_a_day), 0) as most_in_a_day,
                            count(distinct r.target) filter (where r.kind = 'refused') as things,
                            coalesce(sum(r.times) filter (where r.kind = 'refused'), 0) as times,
                            coalesce(sum(r.times) filter (where r.kind = 'forged'), 0) as forged,
                            coalesce(sum(r.times) filter (where r.kind = 'too-many'), 0) as too_many,
                            max(r.last_at) as last
                        from refusal r
                        left join most m using (subject)
                        left join groeiruimte.person p using (subject)
                        group by r.subject, p.name, p.agency
                        order by things desc, times desc, last desc""")
                .param(day)
                .query((row, number) -> new RefusedRow(
                        row.getString("name"),
                        row.getString("agency"),
                        row.getLong("things"),
                        row.getLong("most_in_a_day"),
                        row.getLong("times"),
                        row.getLong("forged"),
                        row.getLong("too_many"),
                        Rows.instant(row, "last")))
                .list();
    }
}
