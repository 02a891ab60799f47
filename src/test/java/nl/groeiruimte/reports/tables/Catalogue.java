package nl.groeiruimte.reports.tables;

import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reference.ReferenceLists;
import nl.groeiruimte.support.Messages;
import tools.jackson.databind.json.JsonMapper;

/** The words of tables, for tests in other packages. */
public final class Catalogue {

    private Catalogue() {}

    /** Tables that no report has are called by their codes. */
    public static Definitions definitions() {
        return new Definitions(JsonMapper.shared()) {
            @Override
            Bilingual title(String table) {
                return ReportTables.of(table).isPresent() ? super.title(table) : new Bilingual(table, table);
            }

            @Override
            Bilingual definition(String table) {
                return ReportTables.of(table).isPresent() ? super.definition(table) : new Bilingual(table, table);
            }

            @Override
            Bilingual column(String table, String column) {
                return ReportTables.of(table).isPresent() ? super.column(table, column) : new Bilingual(column, column);
            }
        };
    }

    public static Labels labels(ReferenceLists lists) {
        return new Labels(Messages.source(), lists);
    }
}
