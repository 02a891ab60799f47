package nl.groeiruimte.platform.spreadsheet;

import java.util.List;
import java.util.function.Consumer;

/**
 * Reads the first sheet of a file line by line: XLSX, ODS or CSV, whichever it is. What people do not see, such as a
 * hidden sheet, refuses the file, and so does a form that hides what a line is about, such as a merged cell.
 */
public final class SheetReader {

    /** So many columns have a sheet that is filled in by people. */
    static final int MOST_COLUMNS = 200;
    /** So many signs a cell. */
    static final int LONGEST_CELL = 20_000;

    private static final int OLE_SIGN = 0xD0;

    private SheetReader() {}

    /** The kinds of files. */
    public enum Format {
        XLSX,
        ODS,
        CSV
    }

    /**
     * Reads it.
     *
     * @param beside names that sheets beside the first may have, which are not read
     * @throws SheetProblem when nothing of it can be taken, also after some lines
     */
    public static Format read(byte[] file, List<String> beside, Consumer<SheetLine> use) {
        if (file.length == 0) {
            throw new SheetProblem("empty", 0);
        }
        if (file.length > 3 && (file[0] & 0xFF) == OLE_SIGN && (file[1] & 0xFF) == 0xCF) {
            throw new SheetProblem("old-or-locked", 0);
        }
        if (file.length < 4 || file[0] != 'P' || file[1] != 'K') {
            CsvInput.read(file, use);
            return Format.CSV;
        }
        ZippedSheet zip = ZippedSheet.open(file);
        if (zip.has("xl/workbook.xml")) {
            XlsxInput.read(zip, file, beside, use);
            return Format.XLSX;
        }
        if (zip.has("content.xml")) {
            OdsInput.read(zip, beside, use);
            return Format.ODS;
        }
        throw new SheetProblem("no-sheet", 0);
    }

    /** @throws SheetProblem when a file has sheets that nobody sees, or sheets beside the one that is read */
    static void checkSheets(List<String> hidden, List<String> names, List<String> beside) {
        if (!hidden.isEmpty()) {
            throw new SheetProblem("hidden-sheet", 0, hidden.size());
        }
        if (names.isEmpty()) {
            throw new SheetProblem("no-sheet", 0);
        }
        if (names.stream().skip(1).anyMatch(name -> !beside.contains(name))) {
            throw new SheetProblem("more-sheets", 0, names.size());
        }
    }
}
