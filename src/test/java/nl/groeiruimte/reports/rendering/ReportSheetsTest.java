package nl.groeiruimte.reports.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.Range;
import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import nl.groeiruimte.dev.LocalFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A report's spreadsheet holds the report's numbers, all of them, and nothing that is not in it. */
class ReportSheetsTest {

    @Test
    void everyTableIsASheetAndTheContentsNameThem() throws IOException {
        SpreadSheet read = read("nl");

        assertThat(read.getSheets())
                .extracting(Sheet::getName)
                .startsWith("Rapport", "Inhoud", "Doelen", "Teksten", "Groei per maand", "Doorlooptijd per fase");
        assertThat(read.getSheets())
                .hasSize(5 + SampleDocument.closed().report().tables().size());
        assertThat(row(read, "Inhoud", "Knelpunten per regio en soort"))
                .startsWith("Knelpunten per regio en soort", "bottlenecks");
    }

    @Test
    void numbersAreNumbersAndWhatIsNotShownIsSaid() throws IOException {
        SpreadSheet read = read("nl");

        assertThat(row(read, "Doelen", "Behoud geïnvesteerd vermogen voor Nederland"))
                .contains(412345678.90, 1500000000.00, 450000000.00, 900000000.00, 2100000000.00);
        assertThat(row(read, "Doelen", "Waarvan nieuwe scale-ups")).contains("niet getoond", 6.0);
        assertThat(row(read, "Doelen", "Leads in andere regio gerealiseerd"))
                .contains(0.0, "te weinig casussen om iets te zeggen");
        assertThat(row(read, "Doorlooptijd per fase", "Leren")).contains("n.v.t.", 0.0);
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void theSameReportIsTheSameFileInEveryFormat(FileFormat format) throws IOException {
        for (String language : new String[] {"nl", "en"}) {
            Locale locale = Locale.forLanguageTag(language);
            byte[] file = Pages.publication().render(SampleDocument.closed(), format, locale);

            assertThat(file).isEqualTo(Pages.publication().render(SampleDocument.closed(), format, locale));
            Path folder = LocalFolder.ofProject("target/publication");
            Files.createDirectories(folder);
            Files.write(folder.resolve("report-" + language + "." + format.extension()), file);
        }
    }

    private static Object[] row(SpreadSheet read, String sheet, String heading) {
        Sheet found = read.getSheet(sheet);
        for (int row = 0; row <= found.getLastRow(); row++) {
            Range range = found.getRange(row, 0, 1, found.getMaxColumns());
            if (heading.equals(range.getValues()[0][0])) {
                return range.getValues()[0];
            }
        }
        throw new AssertionError("no row " + heading);
    }

    private static SpreadSheet read(String language) throws IOException {
        return new SpreadSheet(new ByteArrayInputStream(
                Pages.publication().render(SampleDocument.closed(), FileFormat.ODS, Locale.forLanguageTag(language))));
    }
}
