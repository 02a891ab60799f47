package nl.groeiruimte.impact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.groeiruimte.lead.ReferenceLists;

/** The impact targets and the cases behind them; the database function {@code impact_figures} does the counting. */
@Component
@Transactional(readOnly = true)
class FigureQueries {

    /** The cases on one page, and whether there are more after them. */
    record Page(List<FigureCase> cases, boolean more) {
    }

    /** How many cases a region of origin has; {@code region} is its name. */
    record RegionCount(String region, long cases) {
    }

    /** The last case of the page before. */
    record After(LocalDate day, UUID leadId) {

        /** Before the first page. */
        static final After NOTHING = new After(LocalDate.of(9999, 12, 31), new UUID(-1, -1));
    }

    static final int PAGE_SIZE = 50;

    private final JdbcClient jdbc;
    private final ReferenceLists lists;

    FigureQueries(JdbcClient jdbc, ReferenceLists lists) {
        this.jdbc = jdbc;
        this.lists = lists;
    }

    /** All targets in the programme's order, as they stand on a day. */
    List<Figure> on(LocalDate day) {
        return jdbc.sql("""
                        select t.code, t.name_nl, t.name_en, t.unit, t.target_end_2028, t.pro_rata, f.actual, f.cases
                        from groeiruimte.impact_target t left join groeiruimte.impact_figures(?) f on f.code = t.code
                        order by t.position""")
                .param(day)
                .query((row, number) -> {
                    BigDecimal target = row.getBigDecimal("target_end_2028");
                    return new Figure(row.getString("code"), row.getString("name_nl"), row.getString("name_en"),
                            row.getString("unit"), target, row.getBoolean("pro_rata"), row.getBigDecimal("actual"),
                            row.getLong("cases"), target == null ? null : ProRata.at(target, day));
                })
                .list();
    }

    /** How many cases of each region of origin a figure counts; only the coordinator and the ministry get an answer. */
    List<RegionCount> byRegion(String code, LocalDate day) {
        return jdbc.sql("select agency, cases from groeiruimte.impact_figure_by_region(?, ?)").params(code, day)
                .query((row, number) -> new RegionCount(lists.agencyName(row.getString("agency")), row.getLong("cases")))
                .list();
    }

    /** How many of the cases that a figure counts the asker may see. */
    long visible(String code, LocalDate day) {
        return jdbc.sql("select count(*) from groeiruimte.impact_case where figure = ? and counted_on <= ?")
                .params(code, day).query(Long.class).single();
    }

    /** The cases that a figure counts, as far as the asker may see them, latest first. */
    Page cases(String code, LocalDate day, After after) {
        List<FigureCase> found = jdbc.sql("""
                        select lead_id, case_number, code_name, origin_agency, counted_on, amount_eur
                        from groeiruimte.impact_case
                        where figure = ? and counted_on <= ? and (counted_on, lead_id) < (?, ?)
                        order by counted_on desc, lead_id desc limit ?""")
                .params(code, day, after.day(), after.leadId(), PAGE_SIZE + 1)
                .query((row, number) -> new FigureCase(row.getObject("lead_id", UUID.class), row.getString("case_number"),
                        row.getString("code_name"), lists.agencyName(row.getString("origin_agency")),
                        row.getObject("counted_on", LocalDate.class), row.getBigDecimal("amount_eur")))
                .list();
        boolean more = found.size() > PAGE_SIZE;
        return new Page(more ? found.subList(0, PAGE_SIZE) : found, more);
    }
}
