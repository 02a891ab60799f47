package nl.groeiruimte.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import com.github.miachm.sods.Range;
import com.github.miachm.sods.SpreadSheet;
import com.github.miachm.sods.Style;

/** A sheet as an OpenDocument spreadsheet, its headings in bold. */
final class OdsFile {

    private OdsFile() {
    }

    static byte[] of(Sheet sheet) {
        com.github.miachm.sods.Sheet written =
                new com.github.miachm.sods.Sheet(sheet.name(), sheet.rows().size() + 1, sheet.headings().size());
        row(written, 0, sheet.headings());
        Style bold = new Style();
        bold.setBold(true);
        written.getRange(0, 0, 1, sheet.headings().size()).setStyle(bold);
        for (int row = 0; row < sheet.rows().size(); row++) {
            row(written, row + 1, sheet.rows().get(row));
        }
        SpreadSheet document = new SpreadSheet();
        document.appendSheet(written);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            document.save(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void row(com.github.miachm.sods.Sheet sheet, int row, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Range cell = sheet.getRange(row, column);
            cell.setValue(cells.get(column));
        }
    }
}
