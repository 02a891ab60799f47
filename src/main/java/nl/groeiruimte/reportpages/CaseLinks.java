package nl.groeiruimte.reportpages;

import java.util.HashSet;
import java.util.Set;

import org.springframework.web.util.UriComponentsBuilder;

import nl.groeiruimte.report.Report;
import nl.groeiruimte.report.ReportTable;
import nl.groeiruimte.report.Unit;
import nl.groeiruimte.report.Value;

/** Where the cases behind each figure of a report are listed; for whoever may not see them, that page says why. */
final class CaseLinks {

    private final OpenedReport opened;
    private final Set<String> counted = new HashSet<>();

    CaseLinks(OpenedReport opened) {
        this.opened = opened;
        Report report = opened.document().report();
        report.targets().stream().filter(target -> counts(target.actual())).forEach(target -> counted.add(target.code()));
        for (ReportTable table : report.tables()) {
            if (table.code().equals("forecast")) {
                continue; // of cases of the past, which no figure counts
            }
            for (int i = 1; i < table.columns().size(); i++) {
                ReportTable.Column column = table.columns().get(i);
                for (ReportTable.Row row : table.rows()) {
                    if (column.unit() == Unit.COUNT && counts(row.values().get(i))) {
                        counted.add(ReportTable.behind(table.code(), row.code(), column.code()));
                    }
                }
            }
        }
    }

    /** Null for a median, for nothing, and for what was suppressed: there is no list of those. */
    String to(String figure) {
        if (!counted.contains(figure)) {
            return null;
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/reports/" + opened.period() + "/cases").queryParam("figure", figure);
        return (opened.frozen() ? address.queryParam("version", opened.number()) : address).encode().toUriString();
    }

    private static boolean counts(Value value) {
        return value.state() == Value.State.NUMBER && value.number().signum() > 0;
    }
}
