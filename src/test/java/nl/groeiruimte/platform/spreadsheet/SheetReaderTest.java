package nl.groeiruimte.platform.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.groeiruimte.platform.spreadsheet.SheetLine.Kind;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class SheetReaderTest {

    private static List<SheetLine> read(byte[] file) {
        List<SheetLine> lines = new ArrayList<>();
        SheetReader.read(file, List.of("Uitleg"), lines::add);
        lines.removeIf(SheetLine::blank);
        return lines;
    }

    private static SheetProblem refused(byte[] file) {
        return catchThrowableOfType(SheetProblem.class, () -> read(file));
    }

    private static List<String> cells(SheetLine line) {
        return line.cells().stream()
                .map(cell -> cell.kind() + " " + cell.text())
                .toList();
    }

    private static byte[] xlsx(Consumer<Worksheet> fill, String... others) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "test", "1.0")) {
            fill.accept(book.newWorksheet("Bedrijven"));
            for (String other : others) {
                book.newWorksheet(other).value(0, 0, "x");
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file.toByteArray();
    }

    private static byte[] ods(Consumer<com.github.miachm.sods.Sheet> fill, String... others) {
        SpreadSheet book = new SpreadSheet();
        com.github.miachm.sods.Sheet first = new com.github.miachm.sods.Sheet("Bedrijven", 3, 5);
        fill.accept(first);
        book.appendSheet(first);
        for (String other : others) {
            book.appendSheet(new com.github.miachm.sods.Sheet(other, 1, 1));
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            book.save(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file.toByteArray();
    }

    private static byte[] zip(String name, int megabytes) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) {
                zip.write(nothing);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file.toByteArray();
    }

    @Test
    void cellsOfAWorkbookAreWhatTheyAre() {
        List<SheetLine> lines = read(xlsx(sheet -> {
            sheet.value(0, 0, "Naam");
            sheet.value(2, 0, "Café & zoon");
            sheet.value(2, 1, 25_000_000);
            sheet.value(2, 2, LocalDate.of(2030, 1, 31));
            sheet.style(2, 2).format("dd-mm-yyyy").set();
            sheet.value(2, 3, true);
            sheet.value(2, 4, 2.5);
            sheet.formula(2, 5, "A1");
        }));

        assertThat(lines).extracting(SheetLine::number).contains(1L, 3L);
        assertThat(cells(lines.get(lines.size() - 1)))
                .containsExactly(
                        "TEXT Café & zoon",
                        "NUMBER 25000000",
                        "DAY 2030-01-31",
                        "TRUTH true",
                        "NUMBER 2.5",
                        "FORMULA =");
    }

    @Test
    void cellsOfAnOpenDocumentAreWhatTheyAre() {
        List<SheetLine> lines = read(ods(sheet -> {
            sheet.getRange(0, 0).setValue("Naam");
            sheet.getRange(1, 0).setValue("Café & zoon");
            sheet.getRange(1, 1).setValue(25_000_000);
            sheet.getRange(1, 2).setValue(LocalDate.of(2030, 1, 31));
            sheet.getRange(1, 3).setValue(true);
            sheet.getRange(1, 4).setFormula("A1");
        }));

        assertThat(lines).extracting(SheetLine::number).containsExactly(1L, 2L);
        assertThat(cells(lines.get(1)).get(0)).isEqualTo("TEXT Café & zoon");
        assertThat(lines.get(1).cells())
                .extracting(SheetLine.Cell::kind)
                .containsExactly(Kind.TEXT, Kind.NUMBER, Kind.DAY, Kind.TRUTH, Kind.FORMULA);
        assertThat(lines.get(1).cell(2).text()).isEqualTo("2030-01-31");
    }

    /** The template comes back as it went. */
    @Test
    void ownFilesCanBeRead() {
        List<Sheet> sheets = List.of(
                new Sheet("Bedrijven", List.of("Naam", "Nodig op"), List.of(List.of("A\nB", LocalDate.of(2031, 5, 1)))),
                new Sheet("Uitleg", List.of("Kolom"), List.of()));
        for (SheetFormat format : SheetFormat.values()) {
            List<SheetLine> lines = read(format.write(sheets, Locale.forLanguageTag("nl")));

            assertThat(lines.get(0).cells()).extracting(SheetLine.Cell::text).containsExactly("Naam", "Nodig op");
            assertThat(lines.get(1).cells())
                    .as(format.name())
                    .extracting(SheetLine.Cell::text)
                    .containsExactly("A\nB", "2031-05-01");
        }
    }

    @Test
    void separatorsAndLettersOfCommaSeparatedValuesAreFound() {
        for (String separator : List.of(";", ",", "\t")) {
            for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
                List<SheetLine> lines =
                        read(("a" + separator + "b\n\"é\n\"" + separator + "=1\n\nlast\n").getBytes(charset));

                assertThat(lines).extracting(SheetLine::number).containsExactly(1L, 2L, 5L);
                assertThat(cells(lines.get(1))).containsExactly("TEXT é\n", "FORMULA =");
            }
        }
        assertThat(refused("a;b\n\"x\"y;z\n".getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo("csv");
    }

    @Test
    void whatNobodySeesRefusesTheFile() {
        byte[] hidden = xlsx(sheet -> sheet.value(0, 0, "x"), "Uitleg");
        assertThat(read(hidden)).hasSize(1);

        assertThat(refused(xlsx(sheet -> sheet.setVisibilityState(VisibilityState.HIDDEN), "Uitleg"))
                        .code())
                .isEqualTo("hidden-sheet");
        assertThat(refused(ods(com.github.miachm.sods.Sheet::hideSheet, "Uitleg"))
                        .code())
                .isEqualTo("hidden-sheet");
        assertThat(refused(xlsx(sheet -> sheet.value(0, 0, "x"), "Meer")).code())
                .isEqualTo("more-sheets");
        assertThat(refused(ods(sheet -> sheet.getRange(0, 0).setValue("x"), "Meer"))
                        .code())
                .isEqualTo("more-sheets");
        SheetLine line = read(xlsx(sheet -> {
                    sheet.value(0, 0, "x");
                    sheet.value(1, 0, "y");
                    sheet.hideRow(1);
                }))
                .get(1);
        assertThat(line.hidden()).isTrue();
    }

    @Test
    void mergedCellsRefuseTheFileWithTheirLine() {
        SheetProblem ofXlsx = refused(xlsx(sheet -> {
            sheet.value(3, 0, "x");
            sheet.range(3, 0, 4, 1).merge();
        }));
        SheetProblem ofOds = refused(ods(sheet -> sheet.getRange(1, 0, 2, 2).merge()));

        assertThat(List.of(ofXlsx, ofOds)).extracting(SheetProblem::code).containsOnly("merged-cells");
        assertThat(List.of(ofXlsx, ofOds)).extracting(SheetProblem::line).containsExactly(4L, 2L);
    }

    @Test
    void shapeOfAZipBombIsRefusedBySizeAndByRatio() {
        assertThat(refused(zip("xl/workbook.xml", 5)).code()).isEqualTo("unpacks-too-large");
        assertThat(refused(zip("content.xml", 100)).code()).isEqualTo("unpacks-too-large");
        assertThat(refused(zip("other.xml", 1)).code()).isEqualTo("no-sheet");
    }

    @Test
    void whatIsNoSheetIsToldSo() {
        byte[] cut = xlsx(sheet -> sheet.value(0, 0, "x"));
        assertThat(refused(new byte[0]).code()).isEqualTo("empty");
        assertThat(refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0})
                        .code())
                .isEqualTo("old-or-locked");
        assertThat(refused("%PDF-1.7\0".getBytes(StandardCharsets.US_ASCII)).code())
                .isEqualTo("no-sheet");
        assertThat(refused(Arrays.copyOf(cut, cut.length / 2)).code()).isEqualTo("unreadable");
        assertThat(refused(content("<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>"))
                        .code())
                .isEqualTo("unreadable");
    }

    /** A million rows are one short element. */
    @Test
    void repeatedRowsComeOneByOneAndNoMoreThanAnybodyTakes() {
        byte[] file = content("<d xmlns:t='t' xmlns:o='o' xmlns:x='x'><t:table t:name='A'>"
                + "<t:table-row t:number-rows-repeated='1000000'><t:table-cell/></t:table-row>"
                + "<t:table-row t:number-rows-repeated='1000000'><t:table-cell o:value-type='string'><x:p>a</x:p>"
                + "</t:table-cell></t:table-row></t:table></d>");

        List<SheetLine> lines = read(file);

        assertThat(lines.get(0).number()).isEqualTo(1_000_001);
        assertThat(lines).hasSize(20_000);
    }

    private static byte[] content(String xml) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(xml.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file.toByteArray();
    }
}
