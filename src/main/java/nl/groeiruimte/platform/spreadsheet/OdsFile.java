package nl.groeiruimte.platform.spreadsheet;

import com.github.miachm.sods.SpreadSheet;
import com.github.miachm.sods.Style;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Sheets as an OpenDocument spreadsheet, their headings in bold. */
final class OdsFile {

    private static final double MILLIMETRES_A_LETTER = 2;

    private OdsFile() {}

    static byte[] of(List<Sheet> sheets) {
        SpreadSheet document = new SpreadSheet();
        sheets.forEach(sheet -> document.appendSheet(written(sheet)));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            document.save(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return OdsText.mend(file.toByteArray());
    }

    private static com.github.miachm.sods.Sheet written(Sheet sheet) {
        int columns = sheet.headings().size();
        com.github.miachm.sods.Sheet written =
                new com.github.miachm.sods.Sheet(sheet.name(), sheet.rows().size() + 1, columns);
        row(written, 0, sheet.headings());
        Style bold = new Style();
        bold.setBold(true);
        bold.setWrap(true);
        written.getRange(0, 0, 1, columns).setStyle(bold);
        Widths widths = new Widths(sheet);
        for (int column = 0; column < columns; column++) {
            written.setColumnWidth(column, widths.of(column) * MILLIMETRES_A_LETTER);
        }
        for (int row = 0; row < sheet.rows().size(); row++) {
            row(written, row + 1, sheet.rows().get(row));
        }
        return written;
    }

    private static void row(com.github.miachm.sods.Sheet sheet, int row, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Object value = value(cells.get(column));
            sheet.getRange(row, column).setValue(value);
            if (value instanceof LocalDate || value instanceof String) {
                sheet.getRange(row, column).setStyle(style(value));
            }
        }
    }

    private static Style style(Object value) {
        Style style = new Style();
        if (value instanceof LocalDate) {
            style.setDataStyle("YYYY-MM-DD");
        } else {
            style.setWrap(true);
        }
        return style;
    }

    private static Object value(Object value) {
        if (value instanceof BigDecimal number && number.scale() < 0) {
            // The file takes what the number says of itself, and 1E+3 is none in it.
            return number.setScale(0);
        }
        return value instanceof CharSequence text ? XmlText.clean(text.toString()) : value;
    }
}
