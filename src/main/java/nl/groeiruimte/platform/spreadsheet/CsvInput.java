package nl.groeiruimte.platform.spreadsheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads comma-separated values in UTF-8 or Windows-1252, separated by semicolons, commas or tabs, whichever the first
 * line has most of.
 */
final class CsvInput {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private CsvInput() {}

    static void read(byte[] file, Consumer<SheetLine> use) {
        Charset charset = charset(file);
        int marked = marked(file) ? 3 : 0;
        CsvRecordHandler limits = CsvRecordHandler.builder()
                .maxFields(SheetReader.MOST_COLUMNS)
                .maxFieldSize(SheetReader.LONGEST_CELL)
                .maxRecordSize(SheetReader.LONGEST_CELL * 10)
                .build();
        long line = 1;
        try (Reader in = new InputStreamReader(new ByteArrayInputStream(file, marked, file.length - marked), charset);
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .fieldSeparator(separator(file, charset))
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(false)
                        .skipEmptyLines(true)
                        .maxBufferSize(SheetReader.LONGEST_CELL * 12)
                        .build(limits, in)) {
            for (CsvRecord one : records) {
                line = one.getStartingLineNumber();
                use.accept(new SheetLine(line, cells(one.getFields()), false));
            }
        } catch (CsvParseException e) {
            throw new SheetProblem("csv", line);
        } catch (IOException e) {
            throw new SheetProblem("unreadable", line);
        }
    }

    private static List<SheetLine.Cell> cells(List<String> fields) {
        return fields.stream()
                .map(field -> field.startsWith("=")
                        ? new SheetLine.Cell(SheetLine.Kind.FORMULA, "=")
                        : SheetLine.Cell.text(field))
                .toList();
    }

    private static Charset charset(byte[] file) {
        for (byte sign : file) {
            if (sign >= 0 && sign < ' ' && sign != '\t' && sign != '\r' && sign != '\n') {
                throw new SheetProblem("no-sheet", 0);
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException other) {
            return WINDOWS;
        }
    }

    private static boolean marked(byte[] file) {
        return file.length >= 3 && (file[0] & 0xFF) == 0xEF && (file[1] & 0xFF) == 0xBB && (file[2] & 0xFF) == 0xBF;
    }

    private static char separator(byte[] file, Charset charset) {
        String first = new String(file, 0, Math.min(file.length, 1 << 16), charset).split("\\R", 2)[0];
        char best = ';';
        for (char separator : new char[] {',', '\t'}) {
            best = count(first, separator) > count(first, best) ? separator : best;
        }
        return best;
    }

    private static long count(String line, char separator) {
        return line.chars().filter(sign -> sign == separator).count();
    }
}
