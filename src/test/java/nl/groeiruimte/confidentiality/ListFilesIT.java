package nl.groeiruimte.confidentiality;

import static nl.groeiruimte.confidentiality.Principal.ASKED;
import static nl.groeiruimte.confidentiality.Principal.COORDINATOR;
import static nl.groeiruimte.confidentiality.Principal.ORIGIN;
import static nl.groeiruimte.confidentiality.Principal.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nl.groeiruimte.support.IntegrationTest;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The lists as files say what their pages say, in the same order. */
@IntegrationTest
class ListFilesIT {

    @Autowired
    private ApplicationContext application;

    private World world;

    @BeforeEach
    void meet() {
        world = World.of(application);
    }

    @Test
    void fileOfTheInboxHasTheRowsOfThePageInItsOrder() {
        for (Principal who : List.of(ORIGIN, ASKED, PARTNER, COORDINATOR)) {
            for (String filter : List.of("tab=all", "tab=all&sort=case", "tab=all&sort=opened&phase=cross-region")) {
                List<String> page = cells(who, "/inbox?" + filter, "td.case a span, td.case > span:not(.soft)");
                List<List<String>> file = csv(who, "/inbox/list.csv?" + filter);
                assertThat(column(file, 1, page.size()))
                        .as(who.title + " " + filter)
                        .isEqualTo(page);
            }
        }
    }

    @Test
    void fileOfTheCasesHasTheRowsOfThePageInItsOrder() {
        for (Principal who : List.of(ORIGIN, COORDINATOR)) {
            for (String filter : List.of("outcome=all", "sort=name", "outcome=all&sort=needed&kind=space")) {
                List<String> page = cells(who, "/cases?" + filter, "td.main a");
                List<List<String>> file = csv(who, "/cases/list.csv?" + filter);
                assertThat(page).as(who.title + " " + filter).isNotEmpty();
                assertThat(column(file, 0, page.size()))
                        .as(who.title + " " + filter)
                        .isEqualTo(page);
            }
        }
        assertThat(csv(ORIGIN, "/cases/list.csv").get(0)).doesNotContain("Regio");
        assertThat(csv(COORDINATOR, "/cases/list.csv").get(0)).contains("Regio").doesNotContain("Gesproken");
    }

    @Test
    void fileOfWhatTheRegionWasAskedHasItsQuestionsAlone() {
        List<List<String>> file = csv(ASKED, "/cases/list.csv?tab=asked");

        assertThat(column(file, 0, file.size() - 1)).isEqualTo(cells(ASKED, "/cases?tab=asked", "td.main a"));
    }

    @Test
    void spreadsheetHasDaysThatCanBeSorted() throws IOException {
        byte[] file = world.as(ORIGIN).get("/cases/list.ods?outcome=all").body();
        Sheet sheet = new SpreadSheet(new ByteArrayInputStream(file)).getSheet(0);
        List<Object> heads =
                List.of(sheet.getRange(0, 0, 1, sheet.getMaxColumns()).getValues()[0]);

        assertThat(sheet.getRange(1, heads.indexOf("Nodig")).getValue())
                .as(heads.toString())
                .isInstanceOf(LocalDate.class);
    }

    private List<String> cells(Principal who, String path, String cell) {
        return world.as(who).get(path).html().select("main table tbody tr").stream()
                .map(row -> row.select(cell).first())
                .map(Element::text)
                .toList();
    }

    private List<List<String>> csv(Principal who, String path) {
        Answer answer = world.as(who).get(path);
        assertThat(answer.status()).isEqualTo(200);
        String text = new String(answer.body(), StandardCharsets.UTF_8).substring(1);
        return CsvReader.builder().fieldSeparator(';').ofCsvRecord(text).stream()
                .map(line -> line.getFields())
                .toList();
    }

    private static List<String> column(List<List<String>> file, int column, int rows) {
        return file.stream().skip(1).limit(rows).map(line -> line.get(column)).toList();
    }
}
