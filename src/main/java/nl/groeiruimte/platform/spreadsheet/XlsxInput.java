package nl.groeiruimte.platform.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Reads Excel workbooks. */
final class XlsxInput {

    private static final Pattern SHEET = Pattern.compile("xl/worksheets/[^/]+\\.xml");
    /** Numbers of formats that every workbook has: days, and days with a time. */
    private static final List<Integer> DAYS = List.of(14, 15, 16, 17, 22, 27, 30, 36, 50, 57);
    /** What stands between quotes or brackets, or behind a backslash, is said as it is. */
    private static final Pattern AS_IT_IS = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

    private static final Pattern FIRST_CELL = Pattern.compile("^[$A-Z]+([0-9]{1,7})");

    private XlsxInput() {}

    static void read(ZippedSheet zip, byte[] file, List<String> beside, Consumer<SheetLine> use) {
        zip.parts().stream().filter(part -> SHEET.matcher(part).matches()).forEach(part -> merged(zip, part));
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
            List<Sheet> sheets = book.getSheets().toList();
            SheetReader.checkSheets(
                    sheets.stream()
                            .filter(sheet -> sheet.getVisibility() != SheetVisibility.VISIBLE)
                            .map(Sheet::getName)
                            .toList(),
                    sheets.stream().map(Sheet::getName).toList(),
                    beside);
            try (Stream<Row> rows = sheets.get(0).openStream()) {
                rows.forEach(row -> use.accept(line(row)));
            }
        } catch (IOException | ExcelReaderException | ArithmeticException | IndexOutOfBoundsException notAsItSays) {
            throw new SheetProblem("unreadable", 0);
        }
    }

    private static void merged(ZippedSheet zip, String part) {
        zip.read(part, xml -> {
            if (xml.getEventType() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("mergeCell")) {
                Matcher first = FIRST_CELL.matcher(ZippedSheet.attribute(xml, "ref"));
                throw new SheetProblem("merged-cells", first.find() ? Long.parseLong(first.group(1)) : 0);
            }
        });
    }

    private static SheetLine line(Row row) {
        if (row.getCellCount() > SheetReader.MOST_COLUMNS) {
            throw new SheetProblem("too-many-columns", row.getRowNum(), SheetReader.MOST_COLUMNS);
        }
        List<SheetLine.Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(cell(row.getCell(i)));
        }
        return new SheetLine(row.getRowNum(), cells, row.isHidden());
    }

    private static SheetLine.Cell cell(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return SheetLine.Cell.EMPTY;
        }
        if (cell.getFormula() != null || cell.getType() == CellType.FORMULA) {
            return new SheetLine.Cell(SheetLine.Kind.FORMULA, "=");
        }
        return switch (cell.getType()) {
            case NUMBER ->
                isDay(cell)
                        ? new SheetLine.Cell(
                                SheetLine.Kind.DAY, cell.asDate().toLocalDate().toString())
                        : new SheetLine.Cell(
                                SheetLine.Kind.NUMBER,
                                cell.asNumber().stripTrailingZeros().toPlainString());
            case BOOLEAN ->
                new SheetLine.Cell(SheetLine.Kind.TRUTH, cell.asBoolean().toString());
            case ERROR -> new SheetLine.Cell(SheetLine.Kind.ERROR, "#");
            default -> SheetLine.Cell.text(cell.asString() == null ? "" : cell.asString());
        };
    }

    private static boolean isDay(Cell cell) {
        if (cell.getDataFormatId() != null && DAYS.contains(cell.getDataFormatId())) {
            return true;
        }
        String format = cell.getDataFormatString();
        return format != null && AS_IT_IS.matcher(format).replaceAll("").matches("(?i).*[yjd].*");
    }
}
