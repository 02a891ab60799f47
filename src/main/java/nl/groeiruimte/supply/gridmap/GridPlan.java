package nl.groeiruimte.supply.gridmap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.supply.intake.ImportFormat;
import nl.groeiruimte.supply.intake.ImportRun;
import nl.groeiruimte.supply.intake.KeptProblems;
import nl.groeiruimte.supply.intake.TrialOutdated;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares a capacity map with the one that an agency took in before, lays ready what differs, and applies that. */
@Component
class GridPlan {

    static final String INCOMING = "incoming_grid";

    private static final List<String> VALUES = List.of(
            "area",
            "demand_mw",
            "generation_mw",
            "demand_queue_mw",
            "generation_queue_mw",
            "relief_year",
            "generation_relief_year",
            "issued",
            "demand",
            "generation",
            "substation",
            "demand_area",
            "generation_area");

    /** The columns of {@link #INCOMING} in the order in which its rows are given. */
    static final List<String> COLUMNS = List.of(
            "line",
            "part",
            "code",
            "area",
            "demand_mw",
            "generation_mw",
            "demand_queue_mw",
            "generation_queue_mw",
            "relief_year",
            "generation_relief_year",
            "issued",
            "demand",
            "generation",
            "substation",
            "demand_area",
            "generation_area");

    private final JdbcClient jdbc;
    private final KeptProblems problems;

    GridPlan(JdbcClient jdbc, KeptProblems problems) {
        this.jdbc = jdbc;
        this.problems = problems;
    }

    void begin() {
        jdbc.sql("select groeiruimte.begin_grid_import()")
                .query((row, number) -> number)
                .single();
    }

    /** What no record can know by itself. */
    void judge() {
        jdbc.sql("analyze " + INCOMING).update();
        jdbc.sql("""
                        insert into refused select line, case part when 'area' then 'short_code' else 'postcode' end,
                            'double', code, array[first::text]
                        from (select *, row_number() over (partition by part, code order by line) as place,
                            min(line) over (partition by part, code) first from %s) i
                            where place > 1""".formatted(INCOMING)).update();
    }

    void keepProblems(UUID id, String agency, List<ImportRun.Problem> before) {
        problems.keep(id, agency, before);
    }

    /** Lays ready what would become different; the day of issue is that of the file, for each area. */
    ImportRun.Counts layReady(UUID id, String agency, @Nullable LocalDate issued, int refusedBefore) {
        String differences = VALUES.stream()
                .map(value ->
                        "case when %s is distinct from t.%s then '%s' end".formatted(incoming(value), value, value))
                .collect(Collectors.joining(", "));
        jdbc.sql("""
                        insert into groeiruimte.import_grid (import_id, line, agency, is_new, changed, part, code, %s)
                        select ?, i.line, ?, t.code is null, d.changed, i.part, i.code, %s
                        from (select *, ?::date as issue_day, row_number() over (partition by part, code
                            order by line) as place from %s) i
                        left join groeiruimte.grid_entry t on t.agency = ? and t.part = i.part and t.code = i.code
                        cross join lateral (select case when t.code is null then '{}' else array_remove(array[%s],
                            null) end changed) d
                        where i.place = 1 and (t.code is null or d.changed <> '{}')""".formatted(
                                String.join(", ", VALUES),
                                VALUES.stream().map(GridPlan::incoming).collect(Collectors.joining(", ")),
                                INCOMING,
                                differences))
                .params(Arrays.asList(id, agency, issued, agency))
                .update();
        return jdbc.sql("""
                        select count(*) filter (where is_new), count(*) filter (where not is_new), (select count(*)
                            from %s),
                            (select count(*) from refused) from groeiruimte.import_grid
                            where import_id = ?""".formatted(INCOMING))
                .param(id)
                .query((row, number) -> new ImportRun.Counts(
                        row.getInt(1),
                        row.getInt(2),
                        row.getInt(3) - row.getInt(4) - row.getInt(1) - row.getInt(2),
                        row.getInt(4) + refusedBefore,
                        0))
                .single();
    }

    /** Removes what lies ready of a file. */
    void forget(UUID id) {
        jdbc.sql("delete from groeiruimte.import_grid where import_id = ?")
                .param(id)
                .update();
    }

    /**
     * Applies what lies ready. A later map simply replaces an earlier one.
     *
     * @throws TrialOutdated when it is no longer there
     */
    void apply(ImportRun run) {
        int ready = jdbc.sql("select count(*) from groeiruimte.import_grid where import_id = ?")
                .param(run.id())
                .query(Integer.class)
                .single();
        TrialOutdated.unless(ready == run.counts().added() + run.counts().changed());
        jdbc.sql("""
                        insert into groeiruimte.grid_entry (agency, part, code, %1$s)
                        select agency, part, code, %1$s from groeiruimte.import_grid where import_id = ?
                        on conflict (agency, part, code) do update set %2$s""".formatted(
                                String.join(", ", VALUES),
                                VALUES.stream()
                                        .map(value -> value + " = excluded." + value)
                                        .collect(Collectors.joining(", "))))
                .param(run.id())
                .update();
    }

    /** The first of what lies ready. */
    @Transactional(readOnly = true)
    public ImportFormat.Preview preview(UUID id, int most, UnaryOperator<String> names, String unknown) {
        return new ImportFormat.Preview(items(id, true, most, names, unknown), items(id, false, most, names, unknown));
    }

    private List<ImportFormat.Item> items(
            UUID id, boolean added, int most, UnaryOperator<String> names, String unknown) {
        String before =
                VALUES.stream().map(value -> "t.%1$s old_%1$s".formatted(value)).collect(Collectors.joining(", "));
        return jdbc.sql("""
                        select i.*, %s from groeiruimte.import_grid i
                        left join groeiruimte.grid_entry t on t.agency = i.agency and t.part = i.part
                            and t.code = i.code
                        where import_id = ? and is_new = ? order by i.part, line limit ?""".formatted(before))
                .params(id, added, most)
                .query((row, number) -> new ImportFormat.Item(
                        row.getString("code"), null, row.getString("area"), steps(row, names, unknown)))
                .list();
    }

    private static List<ImportFormat.Step> steps(ResultSet row, UnaryOperator<String> names, String unknown)
            throws SQLException {
        List<ImportFormat.Step> steps = new ArrayList<>();
        for (String key : Rows.list(row, "changed")) {
            String before = row.getString("old_" + key);
            String after = row.getString(key);
            steps.add(new ImportFormat.Step(
                    names.apply(key), before == null ? unknown : before, after == null ? unknown : after));
        }
        return steps;
    }

    private static String incoming(String value) {
        return value.equals("issued") ? "case i.part when 'area' then i.issue_day end" : "i." + value;
    }
}
