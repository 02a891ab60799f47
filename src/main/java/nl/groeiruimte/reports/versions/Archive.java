package nl.groeiruimte.reports.versions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.Role;
import nl.groeiruimte.reports.document.CanonicalJson;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Report.Edition;
import nl.groeiruimte.reports.document.ReportDocument;
import nl.groeiruimte.reports.document.ReportTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The frozen reports, as far as the asker may read them: row level security gives the full edition to the coordinator
 * alone.
 */
@Component
public class Archive {

    /** A case that a figure counts. */
    public record CountedCase(UUID leadId, String caseNumber, String codeName, String agency) {}

    /** A report and the very text that its checksum is of. */
    public record Frozen(ReportDocument report, String text) {}

    private static final String COLUMNS =
            "select period, version, edition, checksum, definitions, counted_until, closed_at, "
                    + "closed_by_name, reason from groeiruimte.report_version ";

    private final JdbcClient jdbc;

    Archive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The edition that somebody reads: the full one for the coordinator, for others the shared one. From day to day the
     * full one would tell a member which region's company came to theirs.
     */
    public static Edition editionFor(Asker asker) {
        return asker.is(Role.COORDINATOR) ? Edition.FULL : Edition.SHARED;
    }

    /** All versions of all half-years in an edition, the latest first. */
    @Transactional(readOnly = true)
    public List<FrozenVersion> all(Edition edition) {
        return jdbc.sql(COLUMNS + "where edition = ? order by period desc, version desc")
                .param(edition.name())
                .query(Archive::version)
                .list();
    }

    /** The versions of a half-year, the latest first; none while it is open. */
    @Transactional(readOnly = true)
    public List<FrozenVersion> versions(HalfYear period, Edition edition) {
        return jdbc.sql(COLUMNS + "where period = ? and edition = ? order by version desc")
                .params(period.toString(), edition.name())
                .query(Archive::version)
                .list();
    }

    /** What a version says. */
    @Transactional(readOnly = true)
    public Optional<Frozen> find(HalfYear period, int version, Edition edition) {
        return jdbc.sql("select document, checksum from groeiruimte.report_version where period = ?"
                        + " and version = ? and edition = ?")
                .params(period.toString(), version, edition.name())
                .query(Archive::frozen)
                .optional();
    }

    /**
     * The rows of a member's own agency as the full edition has them, of each table by agency; none for others.
     *
     * @param version 0 for a half-year that is not closed
     */
    @Transactional(readOnly = true)
    public List<ReportTable> ownTables(HalfYear period, int version) {
        return jdbc.sql("select groeiruimte.own_rows(?, ?)::text")
                .params(period.toString(), version)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single()
                .map(CanonicalJson::tables)
                .orElse(List.of());
    }

    /** The shared edition of a closed year, for everybody, also without a login. */
    @Transactional(readOnly = true)
    public Optional<ReportDocument> ofYear(int year) {
        return jdbc.sql("select document, checksum from groeiruimte.public_year_report(?)")
                .param(year)
                .query(Archive::frozen)
                .optional()
                .map(Frozen::report);
    }

    /**
     * The cases of a figure by case number, as far as the asker may see them; none for those who see figures only.
     *
     * @param version 0 for a half-year that is not closed
     * @param figure a target's code, {@link nl.groeiruimte.reports.document.Target#expectedOf} or
     *     {@link nl.groeiruimte.reports.document.ReportTable#place}
     * @param after case number of the last one before these; empty for the first
     * @param most at most so many
     */
    @Transactional(readOnly = true)
    public List<CountedCase> casesOf(HalfYear period, int version, String figure, String after, int most) {
        return jdbc.sql("select * from groeiruimte.cases_behind(?, ?, ?) where case_number > ?"
                        + " order by case_number limit ?")
                .params(period.toString(), version, figure, after, most)
                .query((row, number) -> new CountedCase(
                        Rows.id(row, "lead_id"),
                        row.getString("case_number"),
                        row.getString("code_name"),
                        row.getString("origin_agency")))
                .list();
    }

    /** How many cases {@link #casesOf} gives in all. */
    @Transactional(readOnly = true)
    public int countCasesOf(HalfYear period, int version, String figure) {
        return jdbc.sql("select count(*) from groeiruimte.cases_behind(?, ?, ?)")
                .params(period.toString(), version, figure)
                .query(Integer.class)
                .single();
    }

    static FrozenVersion version(ResultSet row, int number) throws SQLException {
        return new FrozenVersion(
                HalfYear.parse(row.getString("period")),
                row.getInt("version"),
                Edition.valueOf(row.getString("edition")),
                row.getString("checksum"),
                row.getString("definitions"),
                Rows.day(row, "counted_until"),
                Rows.instant(row, "closed_at"),
                row.getString("closed_by_name"),
                row.getString("reason"));
    }

    private static Frozen frozen(ResultSet row, int number) throws SQLException {
        String text = row.getString("document");
        return new Frozen(FrozenText.read(text, row.getString("checksum")), text);
    }
}
