package nl.groeiruimte.supply.sitefile;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses sites of a file for what no line can know by itself: looked at together, and beside the sites that there are.
 */
@Component
class SiteJudge {

    /** The sites of one file, as {@code i}. */
    private static final String FILE = "(select * from groeiruimte.import_site where import_id = :file) i";

    private final JdbcClient jdbc;

    SiteJudge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes into the table {@code refused} which lines are, and why.
     *
     * @return how many sites of the file there are already
     */
    int judge(UUID file, String agency) {
        jdbc.sql("set local default_statistics_target = 10").update();
        jdbc.sql("analyze groeiruimte.import_site_row (import_id, line, code, parent)")
                .update(); // else it is taken for empty
        Look look = look(file, agency);
        if (look.doubtful()) {
            refuse(file, agency);
        }
        return look.known();
    }

    private record Look(int known, boolean doubtful) {}

    /** Most files have nothing wrong: one look at all sites instead of one for each rule. */
    private Look look(UUID file, String agency) {
        return jdbc.sql("""
                        select count(t.code), coalesce(bool_or(t.agency <> :agency or i.parent is not null
                                or (i.kind in ('building', 'plot')) <> (t.parent is not null)
                                or t.code is null and (i.kind in ('building', 'plot')
                                    or num_nulls(i.name, i.kind, i.province, i.municipality, i.latitude,
                                    i.longitude) > 0)), false)
                            or exists (select from %1$s group by code having count(*) > 1)
                        from %1$s left join groeiruimte.site t on t.code = i.code""".formatted(FILE))
                .param("file", file)
                .param("agency", agency)
                .query((row, number) -> new Look(row.getInt(1), row.getBoolean(2)))
                .single();
    }

    private void refuse(UUID file, String agency) {
        refuse(file, agency, """
                select line, 'code', 'double', code, array[first::text]
                from (select line, code, min(line) over (partition by code) first from %s) d where line > first""");
        refuse(file, agency, """
                select i.line, 'code', 'of-other-agency', i.code, array[a.name] from %s
                join groeiruimte.site t on t.code = i.code join groeiruimte.agency a on a.code = t.agency
                    where t.agency <> :agency""");
        refuse(file, agency, """
                select i.line, f.field, 'needed-for-new', null, '{}'::text[] from %s
                left join groeiruimte.site t on t.code = i.code
                cross join lateral (values ('name', i.name), ('kind', i.kind), ('province', i.province),
                    ('municipality', i.municipality),
                    ('latitude', i.latitude::text), ('longitude', i.longitude::text)) f (field, value)
                where t.code is null and f.value is null""");
        refuse(file, agency, """
                select i.line, 'kind', 'kind-is-fixed', i.kind, '{}'::text[] from %s
                    join groeiruimte.site t on t.code = i.code
                where i.kind is not null and (i.kind in ('building', 'plot')) <> (t.parent is not null)""");
        refuse(file, agency, """
                select i.line, 'on', case when i.parent is null then 'part-needs-whole' else 'whole-is-on-nothing' end,
                    i.parent, '{}'::text[]
                from %s left join groeiruimte.site t on t.code = i.code
                where t.code is null and (i.kind in ('building', 'plot')) <> (i.parent is not null)
                    or t.parent is null and t.code is not null and i.parent is not null""");
        refuse(file, agency, """
                select i.line, 'on', 'on-is-fixed', i.parent, array[t.parent] from %s
                    join groeiruimte.site t on t.code = i.code
                where i.parent <> t.parent""");
        // Last, because a whole that is refused itself is none to be on.
        refuse(file, agency, """
                select i.line, 'on', 'no-such-whole', i.parent, '{}'::text[] from %s where i.parent is not null
                    and not exists (select from groeiruimte.site t where t.code = i.parent and t.agency = :agency
                        and t.parent is null)
                    and not exists (select from groeiruimte.import_site w where w.import_id = :file
                        and w.code = i.parent
                        and w.parent is null and w.line not in (select line from refused))""");
    }

    private void refuse(UUID file, String agency, String select) {
        jdbc.sql("insert into refused " + select.formatted(FILE))
                .param("file", file)
                .param("agency", agency)
                .update();
    }
}
