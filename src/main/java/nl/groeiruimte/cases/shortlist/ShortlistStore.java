package nl.groeiruimte.cases.shortlist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.groeiruimte.cases.comparison.ComparisonResult;
import nl.groeiruimte.cases.comparison.RankedSite;
import nl.groeiruimte.cases.comparison.Verdict;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.reference.ReferenceLists;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Shortlists in the database; row level security shows them to the agency of origin and lets the system add them. */
@Component
class ShortlistStore {

    private static final String SELECT = """
            select id, lead_id, request_version, computed_at, sites, basis from groeiruimte.shortlist
                where lead_id = ?""";

    /** What the column {@code sites} holds. */
    private record Compared(Shortlist.Counts counts, List<RankedSite> best) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ReferenceLists lists;

    ShortlistStore(JdbcClient jdbc, JsonMapper json, ReferenceLists lists) {
        this.jdbc = jdbc;
        this.json = json;
        this.lists = lists;
    }

    void add(Shortlist shortlist) {
        jdbc.sql("""
                        insert into groeiruimte.shortlist (id, lead_id, request_version, computed_at, sites, basis)
                        values (?, ?, ?, ?, ?::jsonb, ?::jsonb)""")
                .params(
                        shortlist.keptId(),
                        shortlist.leadId(),
                        shortlist.requestVersion(),
                        Timestamp.from(shortlist.computedAt()),
                        json.writeValueAsString(new Compared(shortlist.counts(), shortlist.sites())),
                        json.writeValueAsString(shortlist.basis()))
                .update();
    }

    /** Keeps how each need came out in each area, in place of what the case had in the same half-year. */
    void keepOutcomes(Shortlist shortlist, Map<String, Map<String, Verdict>> byArea) {
        LocalDate day = shortlist.computedAt().atZone(WorkingDays.ZONE).toLocalDate();
        LocalDate halfYear = LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1);
        jdbc.sql("delete from groeiruimte.need_outcome where lead_id = ? and half_year = ?")
                .params(shortlist.leadId(), halfYear)
                .update();
        Map<String, Verdict> whole = byArea.getOrDefault(ComparisonResult.WHOLE, Map.of());
        String[] noSites = Stream.concat(
                        lists.regions().stream().map(ReferenceLists.Agency::code),
                        lists.provinces().stream().map(Option::value))
                .filter(area -> !whole.containsKey(area))
                .sorted()
                .toArray(String[]::new);
        byArea.forEach((need, verdicts) -> jdbc.sql("""
                        insert into groeiruimte.need_outcome
                            (lead_id, half_year, shortlist_id, need, fits_in, unknown_in, nearly_in, no_site_in)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        shortlist.leadId(),
                        halfYear,
                        shortlist.keptId(),
                        need,
                        areas(verdicts, Verdict.FITS, Verdict.FITS_BY),
                        areas(verdicts, Verdict.TO_ASK, Verdict.UNKNOWN),
                        areas(verdicts, Verdict.NEAR_MISS, Verdict.NEAR_MISS),
                        noSites)
                .update());
    }

    private static String[] areas(Map<String, Verdict> verdicts, Verdict one, Verdict other) {
        return verdicts.entrySet().stream()
                .filter(area -> area.getValue() == one || area.getValue() == other)
                .map(Map.Entry::getKey)
                .sorted()
                .toArray(String[]::new);
    }

    Optional<Shortlist> latest(UUID leadId) {
        return jdbc.sql(SELECT + " order by computed_at desc, id limit 1")
                .param(leadId)
                .query(this::shortlist)
                .optional();
    }

    Optional<Shortlist> find(UUID leadId, UUID id) {
        return jdbc.sql(SELECT + " and id = ?")
                .params(leadId, id)
                .query(this::shortlist)
                .optional();
    }

    List<Shortlists.Kept> all(UUID leadId) {
        return jdbc.sql("""
                        select id, request_version, computed_at from groeiruimte.shortlist where lead_id = ?
                        order by computed_at desc, id""")
                .param(leadId)
                .query((row, number) -> new Shortlists.Kept(
                        Rows.id(row, "id"), row.getInt("request_version"), Rows.instant(row, "computed_at")))
                .list();
    }

    private Shortlist shortlist(ResultSet row, int number) throws SQLException {
        Compared compared = json.readValue(row.getString("sites"), Compared.class);
        String basis = row.getString("basis");
        return new Shortlist(
                Rows.id(row, "id"),
                Rows.id(row, "lead_id"),
                row.getInt("request_version"),
                Rows.instant(row, "computed_at"),
                compared.counts(),
                compared.best(),
                basis == null ? null : json.readValue(basis, Shortlist.Basis.class));
    }
}
