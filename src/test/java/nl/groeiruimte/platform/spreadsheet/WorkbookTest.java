package nl.groeiruimte.platform.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Several tables in one file: numbers one can reckon with, texts that start nothing, the same bytes each time. */
class WorkbookTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final String FORMULA = "=HYPERLINK(\"https://example.org\")";

    @Test
    void inOpenDocumentEveryTableIsASheetWithItsNumbersAndDays() throws IOException {
        SpreadSheet read = new SpreadSheet(new ByteArrayInputStream(workbook().ods()));

        assertThat(read.getSheets())
                .extracting(com.github.miachm.sods.Sheet::getName)
                .containsExactly("Doelen en wat erbij hoort, met…", "Doelen en wat erbij hoort,… 2", "Van naar");
        com.github.miachm.sods.Sheet first = read.getSheet(0);
        assertThat(first.getRange(1, 0).getValue()).isEqualTo(FORMULA);
        assertThat(first.getRange(1, 0).getFormula()).isNull();
        assertThat(first.getRange(1, 1).getValue()).isEqualTo(412345678.90);
        assertThat(first.getRange(1, 2).getValue()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(first.getRange(2, 1).getValue()).isEqualTo("te weinig casussen");
    }

    @Test
    void inExcelATextIsATextAndANumberANumber() throws IOException {
        Map<String, String> files = unpacked(workbook().xlsx());

        assertThat(files.get("xl/worksheets/sheet1.xml"))
                .contains("<v>412345678.90</v>")
                .doesNotContain("<f>", "<f ");
        assertThat(files.get("xl/sharedStrings.xml"))
                .contains("=HYPERLINK(&quot;https://example.org&quot;)", "te weinig casussen", "bel   in");
        assertThat(files.get("xl/workbook.xml")).contains("name=\"Van naar\"");
        assertThat(files.get("docProps/core.xml")).contains("2026-07-03T12:30:00Z");
    }

    @Test
    void aTextLongerThanExcelsHighestRowIsWholeInItsCell() throws IOException {
        String conclusions = "Zo liep het experiment, en dit is wat ervan is geleerd. "
                .repeat(50)
                .strip();
        Workbook workbook = new Workbook(
                "Eindrapport",
                List.of(new Workbook.Page(
                        "texts",
                        new Sheet("Teksten", List.of("wat", "tekst"), List.of(List.of("Conclusies", conclusions))))),
                Instant.EPOCH);

        Map<String, String> files = unpacked(workbook.xlsx());

        assertThat(files.get("xl/worksheets/sheet1.xml")).contains("ht=\"409.0\"");
        assertThat(files.get("xl/sharedStrings.xml").contains(conclusions)).isTrue();
    }

    @Test
    void aDutchComputerOpensTheValuesInColumns() throws IOException {
        Map<String, String> dutch = unpacked(workbook().csv(DUTCH));
        Map<String, String> english = unpacked(workbook().csv(Locale.ENGLISH));

        assertThat(dutch.keySet()).containsExactly("targets.csv", "again.csv", "flows.csv");
        assertThat(dutch.get("targets.csv"))
                .startsWith("\uFEFFtekst;getal;dag\r\n")
                .contains("\"'=HYPERLINK(\"\"https://example.org\"\")\";412345678,90;2026-06-30\r\n");
        assertThat(english.get("targets.csv"))
                .startsWith("\uFEFFtekst,getal,dag\r\n")
                .contains(",412345678.90,2026-06-30\r\n");
    }

    @Test
    void theSameTablesAreTheSameFile() {
        assertThat(workbook().ods()).isEqualTo(workbook().ods());
        assertThat(workbook().xlsx()).isEqualTo(workbook().xlsx());
        assertThat(workbook().csv(DUTCH)).isEqualTo(workbook().csv(DUTCH));
    }

    @Test
    void everyPartOfAFileHasTheMomentOfItsMaking() throws IOException {
        for (byte[] file :
                List.of(workbook().ods(), workbook().xlsx(), workbook().csv(DUTCH))) {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(2026, 7, 3, 12, 30));
                }
            }
        }
    }

    private static Workbook workbook() {
        Sheet sheet = new Sheet(
                "Doelen en wat erbij hoort, met een lange naam",
                List.of("tekst", "getal", "dag"),
                List.of(
                        Arrays.asList(FORMULA, new BigDecimal("412345678.90"), LocalDate.of(2026, 6, 30)),
                        Arrays.asList("bel \u0007 in", "te weinig casussen", null)));
        return new Workbook(
                "Rapport",
                List.of(
                        new Workbook.Page("targets", sheet),
                        new Workbook.Page("again", sheet),
                        new Workbook.Page(
                                "flows",
                                new Sheet("Van/naar", List.of("a"), List.of(List.of(new BigDecimal("1E+3")))))),
                Instant.parse("2026-07-03T12:30:00Z"));
    }

    private static Map<String, String> unpacked(byte[] file) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
