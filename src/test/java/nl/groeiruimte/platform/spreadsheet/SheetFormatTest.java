package nl.groeiruimte.platform.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people open in a spreadsheet starts nothing, and says what it was. */
class SheetFormatTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+31 6",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                " =HYPERLINK(\"http://x\")",
                "\n=1",
                "\uFF1D1+1"
            })
    void aTextNeverBeginsAFormulaInCsv(String text) {
        String line = csv(text).split("\r\n", 2)[1];

        assertThat(line.replaceFirst("^\"", "")).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kiekendief-waaier", "a=b", "100 %", "'s-Gravenhage"})
    void otherTextsStandAsTheyAre(String text) {
        assertThat(csv(text)).endsWith("\r\n" + text + "\r\n");
    }

    @Test
    void separatorsQuotesAndLinesStayInTheirCell() {
        assertThat(csv("a, \"b\"\nc")).endsWith("\r\n\"a, \"\"b\"\"\nc\"\r\n");
    }

    @Test
    void numbersDaysAndNothingAreNoTexts() {
        Sheet sheet =
                new Sheet("s", List.of("a", "b", "c"), List.of(Arrays.asList(-5, LocalDate.of(2026, 3, 1), null)));

        assertThat(CsvFile.of(sheet, CsvFile.Dialect.COMMA)).isEqualTo("\uFEFFa,b,c\r\n-5,2026-03-01,\r\n");
    }

    @Test
    void aDutchPageGivesSemicolonsAndADecimalCommaAndAnEnglishOneCommas() {
        Sheet sheet = new Sheet("s", List.of("a", "b", "c"), List.of(List.of("x;y", new BigDecimal("12.50"), 0.5)));

        assertThat(csv(sheet, "nl")).isEqualTo("\uFEFFa;b;c\r\n\"x;y\";12,50;0,5\r\n");
        assertThat(csv(sheet, "en")).isEqualTo("\uFEFFa,b,c\r\nx;y,12.50,0.5\r\n");
    }

    /**
     * LibreOffice drops a line break in a cell, and shows 2026-03-5 and moments in its own way when the file does not
     * say how.
     */
    @Test
    void inOpenDocumentALineIsAParagraphAndADayIsIso() throws IOException {
        Sheet sheet = new Sheet(
                "s",
                List.of("text", "day", "at"),
                List.of(List.of(
                        "regel 1\nregel 2\teinde", LocalDate.of(2026, 3, 5), LocalDateTime.of(2026, 3, 5, 7, 8))));
        byte[] file = SheetFormat.ODS.write(List.of(sheet), Locale.ENGLISH);

        String content = content(file);
        assertThat(content.replaceAll("<text:s(?:/>|></text:s>)", " "))
                .contains("<text:p>regel 1</text:p><text:p>regel 2 einde</text:p>");
        assertThat(content)
                .doesNotContain("text:line-break", "text:tab", "<number:day/>")
                .contains("table:style-name=\"moment\" office:value-type=\"date\" "
                        + "office:date-value=\"2026-03-05T07:08:00\"");
        assertThat(new SpreadSheet(new ByteArrayInputStream(file))
                        .getSheet(0)
                        .getRange(1, 1)
                        .getValue())
                .isEqualTo(LocalDate.of(2026, 3, 5));
    }

    private static String content(byte[] file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("content.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IOException("no content");
    }

    private static String csv(Sheet sheet, String language) {
        return new String(
                SheetFormat.CSV.write(List.of(sheet), Locale.forLanguageTag(language)), StandardCharsets.UTF_8);
    }

    @Test
    void inOpenDocumentAFormulaIsATextAndAMomentAMoment() throws IOException {
        Sheet sheet = new Sheet(
                "GR-2026-0042",
                List.of("text", "at"),
                List.of(
                        List.of("=1+1", LocalDateTime.of(2026, 3, 1, 14, 2)),
                        List.of("€ < & >", LocalDateTime.of(2026, 3, 2, 0, 0))));

        SpreadSheet read =
                new SpreadSheet(new ByteArrayInputStream(SheetFormat.ODS.write(List.of(sheet), Locale.ENGLISH)));

        com.github.miachm.sods.Sheet first = read.getSheet("GR-2026-0042");
        assertThat(first.getRange(1, 0).getValue()).isEqualTo("=1+1");
        assertThat(first.getRange(1, 0).getFormula()).isNull();
        assertThat(first.getRange(1, 1).getValue()).isEqualTo(LocalDateTime.of(2026, 3, 1, 14, 2));
        assertThat(first.getRange(2, 0).getValue()).isEqualTo("€ < & >");
    }

    @Test
    void aDownloadHasItsNameAndType() {
        var answer = SheetFormat.CSV.download(
                new Sheet("s", List.of("é"), List.of()), "groeiruimte-GR-2026-0042", Locale.ENGLISH);

        assertThat(answer.getHeaders().getFirst("Content-Disposition"))
                .isEqualTo("attachment; filename=\"groeiruimte-GR-2026-0042.csv\"");
        assertThat(answer.getHeaders().getContentType()).hasToString("text/csv;charset=UTF-8");
        assertThat(answer.getBody()).isEqualTo("\uFEFFé\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static String csv(String text) {
        return CsvFile.of(new Sheet("s", List.of("a"), List.of(List.of(text))), CsvFile.Dialect.COMMA);
    }
}
