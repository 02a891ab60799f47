package nl.groeiruimte.desk.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.platform.list.Column;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.spreadsheet.Sheet;
import nl.groeiruimte.platform.task.TaskWords;
import nl.groeiruimte.platform.web.AgencyNames;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class ListSheetsTest {

    private static final AskedRow ASKED = new AskedRow(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "GR-2026-0042",
            "Kiekendief-waaier",
            null,
            "asked",
            Instant.EPOCH,
            LocalDate.EPOCH,
            null,
            null);

    private final ListSheets sheets = new ListSheets(keys(), mock(TaskWords.class), mock(AgencyNames.class));

    @Test
    void fileHasEveryColumnOfItsPageInItsOrder() {
        assertThat(sheets.inbox(List.of(), mock(Asker.class)).headings())
                .containsSubsequence(labels(InboxColumns.LISTING.columns()));
        for (boolean everyRegion : new boolean[] {true, false}) {
            assertThat(sheets.cases(List.of(), everyRegion, everyRegion ? null : Map.of())
                            .headings())
                    .containsSubsequence(labels(CaseColumns.columns(everyRegion, !everyRegion)));
        }
    }

    @Test
    void fileThatEndsBeforeItsListSaysSoInItsLastRow() {
        Sheet whole = sheets.asked(Collections.nCopies(ListSheets.MOST, ASKED));
        Sheet cut = sheets.asked(Collections.nCopies(ListSheets.ASKED_FOR, ASKED));

        assertThat(whole.rows()).hasSize(ListSheets.MOST);
        assertThat(whole.rows().get(ListSheets.MOST - 1)).startsWith("Kiekendief-waaier");
        assertThat(cut.rows()).hasSize(ListSheets.MOST + 1);
        assertThat(cut.rows().get(ListSheets.MOST)).startsWith("list.file.cut").hasSameSizeAs(cut.headings());
        assertThat(ListSheets.endsAfter(ListSheets.MOST)).as("the page before").isNull();
        assertThat(ListSheets.endsAfter(ListSheets.ASKED_FOR)).isEqualTo(ListSheets.MOST);
    }

    private static List<String> labels(List<? extends Column<?>> columns) {
        return columns.stream().map(Column::label).toList();
    }

    /** Each message is its key. */
    private static StaticMessageSource keys() {
        StaticMessageSource keys = new StaticMessageSource();
        keys.setUseCodeAsDefaultMessage(true);
        return keys;
    }
}
