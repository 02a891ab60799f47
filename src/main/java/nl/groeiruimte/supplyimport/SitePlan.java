package nl.groeiruimte.supplyimport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import nl.groeiruimte.supply.Fact;
import nl.groeiruimte.supply.Site;
import nl.groeiruimte.supply.SiteRow;

/**
 * Compares the sites of a file with those that there are, lays ready what differs, and applies that: each in a few statements,
 * however many sites there are. Everything happens in the transaction under way.
 */
@Component
class SitePlan {

    /** Where the sites of a file are first; of this transaction alone. */
    static final String INCOMING = "incoming_site";

    /** What a file may say of a site besides its facts, with the columns that hold it. */
    private static final Map<String, List<String>> PLACE = new LinkedHashMap<>();

    static {
        PLACE.put("name", List.of("name"));
        PLACE.put("kind", List.of("kind"));
        PLACE.put("province", List.of("province"));
        PLACE.put("municipality", List.of("municipality"));
        PLACE.put("municipality-code", List.of("municipality_code", "municipality_year"));
        PLACE.put("postcode", List.of("postcode"));
        PLACE.put("latitude", List.of("latitude"));
        PLACE.put("longitude", List.of("longitude"));
        PLACE.put("strengths", List.of("strengths"));
        PLACE.put("notes", List.of("notes"));
    }

    /** What an agency wrote itself is not replaced by what a national file says. */
    private static final String OWN_GOES_FIRST = "(i.plan is null or %s) and ";

    private static final List<String> KEYS = Stream.concat(PLACE.keySet().stream(), Arrays.stream(Fact.values()).map(Fact::key)).toList();

    /** The columns of {@link #INCOMING} in the order in which its rows are given. */
    static final List<String> COLUMNS = Stream.of(Stream.of("line", "given", "plan", "code", "parent"),
            PLACE.values().stream().flatMap(List::stream), SiteRow.FACT_COLUMNS.stream()).flatMap(s -> s).toList();

    private static final List<String> SITE_COLUMNS = COLUMNS.subList(3, COLUMNS.size());

    private final JdbcClient jdbc;
    private final KeptProblems problems;

    SitePlan(JdbcClient jdbc, KeptProblems problems) {
        this.jdbc = jdbc;
        this.problems = problems;
    }

    /** The bit of a key in {@code given}: it stands only while one file is read, so that the order may change. */
    static long bit(String key) {
        return 1L << KEYS.indexOf(key);
    }

    /** Makes room for the sites of a file. */
    void begin() {
        jdbc.sql("select groeiruimte.begin_site_import()").query((row, number) -> number).single();
    }

    /** Of sites that come with a year, only the newest stays; returns how many went. */
    int keepNewest() {
        return jdbc.sql("""
                        delete from %1$s i using (select code, max((plan ->> 'year')::int) as newest_year from %1$s group by code) newest
                        where newest.code = i.code and (i.plan ->> 'year')::int < newest.newest_year""".formatted(INCOMING)).update();
    }

    /** Looks at the sites together, and at those that there are: what no line can know by itself. */
    void judge(String agency) {
        jdbc.sql("analyze " + INCOMING).update(); // else it is taken for empty
        if (nothingWrong(agency)) {
            return;
        }
        refuse("""
                select line, 'code', 'double', code, array[first::text]
                from (select line, code, min(line) over (partition by code) first from %s) i where line > first""");
        refuse("""
                select i.line, 'code', 'of-other-agency', i.code, array[a.name] from %s i
                join groeiruimte.site t on t.code = i.code join groeiruimte.agency a on a.code = t.agency where t.agency <> ?""", agency);
        refuse("""
                select i.line, f.field, 'needed-for-new', null, '{}'::text[] from %s i
                left join groeiruimte.site t on t.code = i.code
                cross join lateral (values ('name', i.name), ('kind', i.kind), ('province', i.province), ('municipality', i.municipality),
                    ('latitude', i.latitude::text), ('longitude', i.longitude::text)) f (field, value)
                where t.code is null and f.value is null""");
        refuse("""
                select i.line, 'kind', 'kind-is-fixed', i.kind, '{}'::text[] from %s i join groeiruimte.site t on t.code = i.code
                where i.kind is not null and (i.kind in ('building', 'plot')) <> (t.parent is not null)""");
        refuse("""
                select i.line, 'on', case when i.parent is null then 'part-needs-whole' else 'whole-is-on-nothing' end, i.parent, '{}'::text[]
                from %s i left join groeiruimte.site t on t.code = i.code
                where t.code is null and (i.kind in ('building', 'plot')) <> (i.parent is not null)
                    or t.parent is null and t.code is not null and i.parent is not null""");
        refuse("""
                select i.line, 'on', 'on-is-fixed', i.parent, array[t.parent] from %s i join groeiruimte.site t on t.code = i.code
                where i.parent <> t.parent""");
        // Last, because a whole that is refused itself is none to be on.
        refuse("""
                select i.line, 'on', 'no-such-whole', i.parent, '{}'::text[] from %1$s i where i.parent is not null
                    and not exists (select from groeiruimte.site t where t.code = i.parent and t.agency = ? and t.parent is null)
                    and not exists (select from %1$s w where w.code = i.parent and w.parent is null and w.line not in (select line from refused))""",
                agency);
    }

    /** Most files have nothing wrong: one look at all sites instead of one for each rule. */
    private boolean nothingWrong(String agency) {
        return jdbc.sql("""
                        select not exists (select from %1$s group by code having count(*) > 1) and not exists (
                            select from %1$s i left join groeiruimte.site t on t.code = i.code
                            where t.agency <> ? or i.parent is not null or (i.kind in ('building', 'plot')) <> (t.parent is not null)
                                or t.code is null and (i.kind in ('building', 'plot') or num_nulls(i.name, i.kind, i.province, i.municipality,
                                    i.latitude, i.longitude) > 0))""".formatted(INCOMING))
                .param(agency).query(Boolean.class).single();
    }

    /** Lays ready what would become different; what stays the same, or is refused, is not kept. */
    void layReady(UUID id, String agency) {
        String differences = KEYS.stream().map(key -> "case when i.given & %d <> 0 and %s then '%s' end".formatted(bit(key), differs(key), key))
                .collect(Collectors.joining(", "));
        jdbc.sql("""
                        insert into groeiruimte.import_site (import_id, line, agency, seen_version, changed, plan, %s)
                        select ?, i.line, ?, t.version, d.changed, i.plan, %s from %s i left join groeiruimte.site t on t.code = i.code
                        left join groeiruimte.ibis_plan p on p.site_code = i.code
                        cross join lateral (select case when t.code is null or (p.facts ->> 'year')::int > (i.plan ->> 'year')::int then '{}'
                            else array_remove(array[%s, case when i.plan is distinct from p.facts and i.plan is not null then 'ibis' end], null)
                            end changed) d
                        where i.line not in (select line from refused) and (t.code is null or d.changed <> '{}')"""
                        .formatted(String.join(", ", SITE_COLUMNS), with("i.", SITE_COLUMNS), INCOMING, differences))
                .params(id, agency).update();
    }

    /** What was found, with so many records that were refused before. */
    ImportRun.Counts counts(UUID id, int refusedBefore, int elsewhere) {
        return jdbc.sql("""
                        select count(*) filter (where seen_version is null), count(*) filter (where seen_version is not null),
                            (select count(*) from %s), (select count(distinct line) from refused)
                        from groeiruimte.import_site where import_id = ?""".formatted(INCOMING))
                .param(id)
                .query((row, number) -> new ImportRun.Counts(row.getInt(1), row.getInt(2),
                        row.getInt(3) - row.getInt(4) - row.getInt(1) - row.getInt(2), row.getInt(4) + refusedBefore, elsewhere))
                .single();
    }

    void keepProblems(UUID id, String agency, List<ImportRun.Problem> before) {
        problems.keep(id, agency, before);
    }

    /** Applies what lies ready; false when it no longer fits what there is. */
    boolean apply(ImportRun run) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtext('groeiruimte.site'))) held").query(Integer.class).single();
        if (!stillFits(run)) {
            return false;
        }
        jdbc.sql("""
                        insert into groeiruimte.site (agency, change, %s)
                        select agency, 'imported', %s from groeiruimte.import_site i where import_id = ? and seen_version is null"""
                        .formatted(String.join(", ", SITE_COLUMNS), with("i.", SITE_COLUMNS).replace("i.strengths", "coalesce(i.strengths, '{}')")))
                .param(run.id()).update();
        if (run.counts().changed() > 0) {
            change(run.id());
        }
        jdbc.sql("""
                        insert into groeiruimte.ibis_plan (site_code, agency, facts)
                        select code, agency, plan from groeiruimte.import_site where import_id = ? and plan is not null
                        on conflict (site_code) do update set facts = excluded.facts""")
                .param(run.id()).update();
        return true;
    }

    /** So many sites that would be added, or that would be changed, as {@link SiteRow} reads them, and what is different. */
    List<Found> first(UUID id, boolean added, int most) {
        SiteRow rows = new SiteRow();
        return jdbc.sql("""
                        select agency, changed, null::date confirmed_on, null confirmed_by, null::date withdrawn_on, 0 as version, 0 revision,
                            coalesce(strengths, '{}') strengths, plan::text, (select p.facts::text from groeiruimte.ibis_plan p
                                where p.site_code = i.code) plan_before, %s
                        from groeiruimte.import_site i where import_id = ? and (seen_version is null) = ? order by line limit ?"""
                        .formatted(with("i.", SITE_COLUMNS.stream().filter(column -> !column.equals("strengths")).toList())))
                .params(id, added, most)
                .query((row, number) -> new Found(rows.mapRow(row, number), List.of((String[]) row.getArray("changed").getArray()),
                        row.getString("plan"), row.getString("plan_before")))
                .list();
    }

    /** A site as the file would have it, and what the national inventory says of it and said before, as JSON. */
    record Found(Site site, List<String> changed, String plan, String planBefore) {
    }

    private boolean stillFits(ImportRun run) {
        return jdbc.sql("""
                        select count(*) = ? and coalesce(bool_and(t.version is not distinct from i.seen_version), true)
                        from groeiruimte.import_site i left join groeiruimte.site t on t.code = i.code where import_id = ?""")
                .params(run.counts().added() + run.counts().changed(), run.id()).query(Boolean.class).single();
    }

    private void change(UUID id) {
        List<String> sets = new ArrayList<>();
        KEYS.forEach(key -> columns(key).forEach(column -> sets.add(
                "%1$s = case when '%2$s' = any (i.changed) then %3$s else t.%1$s end".formatted(column, key,
                        column.equals("strengths") ? "coalesce(i.strengths, '{}')" : "i." + column))));
        String facts = Arrays.stream(Fact.values()).map(fact -> "'" + fact.key() + "'").collect(Collectors.joining(", "));
        jdbc.sql("""
                        update groeiruimte.site t set change = 'imported', %s,
                            expected = (t.expected - i.changed) || (select coalesce(jsonb_object_agg(key, value), '{}')
                                from jsonb_each(i.expected) where key = any (i.changed)),
                            provenance = (t.provenance - i.changed) || (select coalesce(jsonb_object_agg(c.key,
                                    coalesce(i.provenance -> c.key, i.provenance -> '*')), '{}')
                                from unnest(i.changed) c (key) where c.key = any (array[%s])
                                    and coalesce(i.provenance -> c.key, i.provenance -> '*') is not null)
                        from groeiruimte.import_site i where i.import_id = ? and i.seen_version is not null and t.code = i.code
                            and i.changed <> '{ibis}'"""
                        .formatted(String.join(", ", sets), facts))
                .param(id).update();
    }

    private void refuse(String select, Object... parameters) {
        jdbc.sql("insert into refused " + select.formatted(INCOMING)).params(parameters).update();
    }

    private static String differs(String key) {
        String columns = columns(key).stream().map(column -> "i.%1$s is distinct from t.%1$s".formatted(column)).collect(Collectors.joining(" or "));
        Fact fact = Fact.of(key);
        if (fact == Fact.PLOT_AREA) {
            return OWN_GOES_FIRST.formatted("t.plot_area_m2_to is null or coalesce(t.provenance -> 'plot-area', t.provenance -> '*')"
                    + " ->> 'source' like 'IBIS %%'") + distinct(columns, fact);
        }
        if (key.equals("name")) {
            return OWN_GOES_FIRST.formatted("p.facts ->> 'name' = t.name") + "(" + columns + ")";
        }
        if (fact == null) {
            return "(" + (key.equals("strengths") ? "coalesce(i.strengths, '{}') <> t.strengths" : columns) + ")";
        }
        // Almost no site has expectations, so that looking into them is kept for those that have.
        return distinct(columns, fact);
    }

    private static String distinct(String columns, Fact fact) {
        return """
                (%1$s or (jsonb_exists(i.expected, '%2$s') or jsonb_exists(t.expected, '%2$s'))
                    and groeiruimte.expected_steps(i.expected -> '%2$s') is distinct from groeiruimte.expected_steps(t.expected -> '%2$s'))"""
                .formatted(columns, fact.key());
    }

    private static List<String> columns(String key) {
        Fact fact = Fact.of(key);
        return fact == null ? PLACE.get(key) : fact.columns();
    }

    private static String with(String prefix, List<String> columns) {
        return columns.stream().map(column -> prefix + column).collect(Collectors.joining(", "));
    }
}
