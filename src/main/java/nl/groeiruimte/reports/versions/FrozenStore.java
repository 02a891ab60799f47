package nl.groeiruimte.reports.versions;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.reports.document.Report;
import nl.groeiruimte.reports.document.ReportDocument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds what never changes after: versions with their checksum, and the cases of their figures. */
@Component
class FrozenStore {

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final CurrentAsker asker;

    FrozenStore(JdbcClient jdbc, DataSource dataSource, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.asker = asker;
    }

    /** One edition of a version, closed by whoever is asking. */
    FrozenVersion add(ReportDocument document) {
        Report report = document.report();
        String text = FrozenText.of(document);
        String checksum = FrozenText.sha256(text.getBytes(StandardCharsets.UTF_8));
        Asker by = asker.person().orElseThrow();
        Instant closedAt = Objects.requireNonNull(document.closedAt(), "when a report that is kept was closed");
        jdbc.sql("""
                        insert into groeiruimte.report_version (period, version, edition, document, checksum,
                            definitions, counted_until, closed_at, closed_by, closed_by_name, reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        report.period().toString(),
                        document.version(),
                        report.edition().name(),
                        text,
                        checksum,
                        report.definitions(),
                        report.until(),
                        Timestamp.from(closedAt),
                        by.subject(),
                        by.name())
                .param(document.reason())
                .update();
        return new FrozenVersion(
                report.period(),
                document.version(),
                report.edition(),
                checksum,
                report.definitions(),
                report.until(),
                closedAt,
                by.name(),
                document.reason());
    }

    void addCases(FrozenVersion version, Map<String, List<UUID>> casesOfFigures) {
        CaseRows.insert(
                dataSource,
                "insert into groeiruimte.report_cases (period, version, figure, cases) values (?, " + version.version()
                        + ", ?, ?)",
                version.period(),
                casesOfFigures);
    }
}
