package nl.groeiruimte.platform.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Sheets as an Excel workbook: numbers are numbers, dates are dates, texts are never formulas. */
final class XlsxFile {

    private static final double POINTS_A_LINE = 15;
    /** Excel knows no higher row; of a longer text one sees the rest in the cell. */
    private static final double HIGHEST_ROW = 409;

    private XlsxFile() {}

    static byte[] of(String title, List<Sheet> sheets) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(file, "Groeiruimte", "1.0")) {
            workbook.properties().setTitle(title);
            for (Sheet sheet : sheets) {
                write(workbook.newWorksheet(sheet.name()), sheet);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void write(Worksheet written, Sheet sheet) {
        Widths widths = new Widths(sheet);
        // Not every program reckons the height of a row with wrapped texts by itself.
        written.rowHeight(0, height(widths, sheet.headings()));
        for (int column = 0; column < sheet.headings().size(); column++) {
            written.width(column, widths.of(column));
            written.value(0, column, XmlText.clean(sheet.headings().get(column)));
            written.style(0, column).bold().wrapText(true).set();
        }
        for (int row = 0; row < sheet.rows().size(); row++) {
            written.rowHeight(row + 1, height(widths, sheet.rows().get(row)));
            for (int column = 0; column < sheet.headings().size(); column++) {
                cell(written, row + 1, column, sheet.rows().get(row).get(column));
            }
        }
        written.freezePane(1, 1);
        written.pageOrientation("landscape");
        written.setFitToPage(true);
        written.fitToWidth((short) 1);
        written.fitToHeight((short) 0);
    }

    private static double height(Widths widths, List<?> row) {
        return Math.min(HIGHEST_ROW, POINTS_A_LINE * widths.lines(row));
    }

    private static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
            sheet.style(row, column)
                    .format(format(number))
                    .verticalAlignment("top")
                    .set();
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column)
                    .format("dd-mm-yyyy")
                    .horizontalAlignment("left")
                    .verticalAlignment("top")
                    .set();
        } else if (value instanceof LocalDateTime moment) {
            sheet.value(row, column, moment);
            sheet.style(row, column)
                    .format("dd-mm-yyyy hh:mm")
                    .horizontalAlignment("left")
                    .set();
        } else if (value != null) {
            sheet.value(row, column, XmlText.clean(value.toString()));
            sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
        }
    }

    private static String format(Number number) {
        int decimals = number instanceof BigDecimal exact ? Math.max(0, exact.scale()) : 0;
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }
}
