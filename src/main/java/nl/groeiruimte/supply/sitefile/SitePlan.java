package nl.groeiruimte.supply.sitefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.supply.intake.ImportKind;
import nl.groeiruimte.supply.intake.ImportRun;
import nl.groeiruimte.supply.intake.KeptProblems;
import nl.groeiruimte.supply.intake.RefusedRecords;
import nl.groeiruimte.supply.intake.TrialOutdated;
import nl.groeiruimte.supply.site.Fact;
import nl.groeiruimte.supply.site.Site;
import nl.groeiruimte.supply.site.SiteRow;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares the sites of a file with those that there are, lays ready what differs, and applies that: each in a few
 * statements, however many sites there are. Everything happens in the transaction under way.
 */
@Component
class SitePlan {

    /** Where the sites of a file are copied to; they are read as {@code import_site}. */
    static final String INCOMING = "groeiruimte.import_site_row";

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

    private static final List<String> KEYS = Stream.concat(
                    PLACE.keySet().stream(), Arrays.stream(Fact.values()).map(Fact::key))
            .toList();

    private static final Map<String, Long> BITS =
            KEYS.stream().collect(Collectors.toMap(key -> key, key -> 1L << KEYS.indexOf(key)));

    /** The columns of {@link #INCOMING} in the order in which its rows are given. */
    static final List<String> COLUMNS = Stream.of(
                    Stream.of("import_id", "line", "given", "plan", "code", "parent"),
                    PLACE.values().stream().flatMap(List::stream),
                    SiteRow.FACT_COLUMNS.stream())
            .flatMap(s -> s)
            .toList();

    private static final List<String> SITE_COLUMNS = COLUMNS.subList(COLUMNS.indexOf("code"), COLUMNS.size());

    private final JdbcClient jdbc;
    private final SiteJudge judge;
    private final KeptProblems problems;

    SitePlan(JdbcClient jdbc, SiteJudge judge, KeptProblems problems) {
        this.jdbc = jdbc;
        this.judge = judge;
        this.problems = problems;
    }

    /** The bit of a key in {@code given}: it stands only while one file is read, so that the order may change. */
    static long bit(String key) {
        return Objects.requireNonNull(BITS.get(key), key);
    }

    /** Makes room for what is refused of a file. */
    void begin() {
        jdbc.sql("select groeiruimte.begin_site_import()")
                .query((row, number) -> number)
                .single();
    }

    /** Of sites that come with a year, only the newest stays; returns how many went. */
    int keepNewest(UUID id) {
        return jdbc.sql("""
                        delete from groeiruimte.import_site i using (select code,
                            max((plan ->> 'year')::int) as newest_year
                            from groeiruimte.import_site where import_id = :file group by code) newest
                        where i.import_id = :file and newest.code = i.code
                            and (i.plan ->> 'year')::int < newest.newest_year""").param("file", id).update();
    }

    /**
     * Leaves only what would be added or become different, and keeps what is wrong.
     *
     * @param copied how many sites of the file came in
     * @param before what was wrong already while reading
     */
    ImportRun.Counts layReady(ImportRun run, long copied, RefusedRecords before, int elsewhere) {
        int known = judge.judge(run.id(), run.agency());
        problems.keep(run.id(), run.agency(), before.problems());
        int refused = jdbc.sql("delete from groeiruimte.import_site i using (select distinct line from refused) r"
                        + " where i.import_id = ? and i.line = r.line")
                .param(run.id())
                .update();
        int changed = known == 0 ? 0 : markChanges(run.id());
        int same = known == 0
                ? 0
                : jdbc.sql("delete from groeiruimte.import_site i using groeiruimte.site t"
                                + " where i.import_id = ? and i.seen_version is null and t.code = i.code")
                        .param(run.id())
                        .update();
        return new ImportRun.Counts(
                (int) copied - refused - changed - same, changed, same, refused + before.records(), elsewhere);
    }

    private int markChanges(UUID id) {
        String differences = KEYS.stream()
                .map(key -> "case when i.given & %d <> 0 and %s then '%s' end".formatted(bit(key), differs(key), key))
                .collect(Collectors.joining(", "));
        return jdbc.sql("""
                        update groeiruimte.import_site i set seen_version = f.version, changed = f.changed from (
                            select i.line, t.version, d.changed from groeiruimte.import_site i
                                join groeiruimte.site t on t.code = i.code
                            left join groeiruimte.ibis_plan p on p.site_code = i.code
                            cross join lateral (select case when (p.facts ->> 'year')::int > (i.plan ->> 'year')::int
                                then '{}'
                                else array_remove(array[%s, case when i.plan is distinct from p.facts
                                    and i.plan is not null then 'ibis' end], null)
                                end changed) d
                            where i.import_id = :file and d.changed <> '{}') f
                        where i.import_id = :file and i.line =
                            f.line""".formatted(differences)).param("file", id).update();
    }

    /**
     * Applies what lies ready.
     *
     * @throws TrialOutdated when it no longer fits what there is
     */
    void apply(ImportRun run) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtext('groeiruimte.site'))) held")
                .query(Integer.class)
                .single();
        add(run);
        change(run);
        if (run.kind() == ImportKind.IBIS) {
            keepParks(run.id());
        }
    }

    /** Removes what lies ready of a file. */
    void forget(UUID id) {
        jdbc.sql("delete from groeiruimte.import_site where import_id = ?")
                .param(id)
                .update();
    }

    private void keepParks(UUID id) {
        jdbc.sql("""
                        insert into groeiruimte.ibis_plan (site_code, agency, facts)
                        select code, agency, plan from groeiruimte.import_site where import_id = ? and plan is not null
                        on conflict (site_code) do update set facts = excluded.facts""").param(id).update();
    }

    private void add(ImportRun run) {
        try {
            int added = jdbc.sql("""
                            insert into groeiruimte.site (agency, change, %s)
                            select agency, 'imported', %s from groeiruimte.import_site i where import_id = ?
                                and seen_version is null""".formatted(
                                    String.join(", ", SITE_COLUMNS),
                                    with("i.", SITE_COLUMNS).replace("i.strengths", "coalesce(i.strengths, '{}')")))
                    .param(run.id())
                    .update();
            TrialOutdated.unless(added == run.counts().added());
        } catch (DuplicateKeyException addedMeanwhile) {
            throw new TrialOutdated();
        }
    }

    /**
     * So many sites that would be added, or that would be changed, as {@link SiteRow} reads them, and what is
     * different.
     */
    List<Found> first(UUID id, boolean added, int most) {
        SiteRow rows = new SiteRow();
        return jdbc.sql("""
                        select agency, changed, null::date confirmed_on, null confirmed_by, null::date withdrawn_on,
                            0 as version, 0 revision, coalesce(strengths, '{}') strengths, plan::text,
                            (select p.facts::text from groeiruimte.ibis_plan p
                                where p.site_code = i.code) plan_before, %s
                        from groeiruimte.import_site i where import_id = ? and (seen_version is null) = ? order by line
                            limit ?""".formatted(with(
                        "i.",
                        SITE_COLUMNS.stream()
                                .filter(column -> !column.equals("strengths"))
                                .toList())))
                .params(id, added, most)
                .query((row, number) -> new Found(
                        rows.mapRow(row, number),
                        Rows.list(row, "changed"),
                        row.getString("plan"),
                        row.getString("plan_before")))
                .list();
    }

    /** A site as the file would have it, and what the national inventory says of it and said before, as JSON. */
    record Found(Site site, List<String> changed, String plan, String planBefore) {}

    private void change(ImportRun run) {
        if (run.counts().changed() == 0) {
            return;
        }
        TrialOutdated.unless(run.counts().changed()
                == jdbc.sql("""
                        select count(*) from groeiruimte.import_site i join groeiruimte.site t on t.code = i.code
                            and t.version = i.seen_version
                        where import_id = ?""").param(run.id()).query(Integer.class).single());
        List<String> sets = new ArrayList<>();
        KEYS.forEach(key -> columns(key)
                .forEach(column -> sets.add("%1$s = case when '%2$s' = any (i.changed) then %3$s else t.%1$s end"
                        .formatted(
                                column,
                                key,
                                column.equals("strengths") ? "coalesce(i.strengths, '{}')" : "i." + column))));
        String facts =
                Arrays.stream(Fact.values()).map(fact -> "'" + fact.key() + "'").collect(Collectors.joining(", "));
        jdbc.sql("""
                        update groeiruimte.site t set change = 'imported', %s,
                            expected = (t.expected - i.changed) || (select coalesce(jsonb_object_agg(key, value), '{}')
                                from jsonb_each(i.expected) where key = any (i.changed)),
                            provenance = (t.provenance - i.changed) || (select coalesce(jsonb_object_agg(c.key,
                                    coalesce(i.provenance -> c.key, i.provenance -> '*')), '{}')
                                from unnest(i.changed) c (key) where c.key = any (array[%s])
                                    and coalesce(i.provenance -> c.key, i.provenance -> '*') is not null)
                        from groeiruimte.import_site i where i.import_id = ? and i.seen_version is not null
                            and t.code = i.code
                            and i.changed <> '{ibis}'
                        """.formatted(String.join(", ", sets), facts)).param(run.id()).update();
    }

    private static String differs(String key) {
        String columns = columns(key).stream()
                .map(column -> "i.%1$s is distinct from t.%1$s".formatted(column))
                .collect(Collectors.joining(" or "));
        Fact fact = Fact.of(key);
        if (fact == Fact.PLOT_AREA) {
            return OWN_GOES_FIRST.formatted(
                            "t.plot_area_m2_to is null or coalesce(t.provenance -> 'plot-area', t.provenance -> '*')"
                                    + " ->> 'source' like 'IBIS %%'")
                    + distinct(columns, fact);
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
                    and groeiruimte.expected_steps(i.expected -> '%2$s') is distinct
                        from groeiruimte.expected_steps(t.expected -> '%2$s'))""".formatted(columns, fact.key());
    }

    private static List<String> columns(String key) {
        Fact fact = Fact.of(key);
        return fact == null ? Objects.requireNonNull(PLACE.get(key), key) : fact.columns();
    }

    private static String with(String prefix, List<String> columns) {
        return columns.stream().map(column -> prefix + column).collect(Collectors.joining(", "));
    }
}
