package nl.groeiruimte.supply.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.util.List;

/**
 * The records of a CSV file, one at a time: separated by semicolons, commas or tabs, whichever its first line has most
 * of.
 */
public final class SheetRecords {

    private static final int MOST_COLUMNS = 500;
    private static final int FIRST_LINE = 64 * 1024;

    private final SentFile file;
    private final char separator;
    private final int longestField;
    private long line = 1;
    private long last = 1;
    private long loneQuote;

    /** What is done with each record; the first one has the headings. */
    public interface Use {

        /** A record that begins at this line. */
        void with(long line, CsvRecord record);
    }

    /** Of this file, none of whose cells is longer. */
    public SheetRecords(SentFile file, int longestField) throws IOException {
        this.file = file;
        this.longestField = longestField;
        this.separator = separator(file);
    }

    /**
     * Goes through all records.
     *
     * @throws BrokenFile when the file is cut off, or a record is no record
     */
    public void read(SentFile.Progress progress, Use use) throws IOException {
        CsvRecordHandler limits = CsvRecordHandler.builder()
                .maxFields(MOST_COLUMNS)
                .maxFieldSize(longestField)
                .maxRecordSize(longestField * 10)
                .build();
        try (Reader in = reader(progress);
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .fieldSeparator(separator)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(false)
                        .skipEmptyLines(true)
                        .maxBufferSize(longestField * 12)
                        .build(limits, in)) {
            for (CsvRecord record : records) {
                last = record.getStartingLineNumber();
                line = last + 1 + breaks(record.getFields());
                look(record);
                use.with(last, record);
            }
        } catch (CsvParseException e) {
            throw new BrokenFile(
                    line, e.getMessage() != null && e.getMessage().contains("quote") ? "quotes" : "too-long-line");
        }
        if (file.quotes() % 2 == 1) {
            throw new BrokenFile(loneQuote > 0 ? loneQuote : last, "open-quote");
        }
    }

    private Reader reader(SentFile.Progress progress) throws IOException {
        return new InputStreamReader(
                file.open(progress),
                file.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    /** A quote inside a cell without quotes around it makes the whole of the file doubtful. */
    private void look(CsvRecord record) {
        if (loneQuote == 0
                && file.quotes() % 2 == 1
                && record.getFields().stream()
                        .anyMatch(field ->
                                field.chars().filter(sign -> sign == '"').count() % 2 == 1)) {
            loneQuote = last;
        }
    }

    private static long breaks(List<String> fields) {
        long breaks = 0;
        for (String field : fields) {
            for (int at = field.indexOf('\n'); at >= 0; at = field.indexOf('\n', at + 1)) {
                breaks++;
            }
        }
        return breaks;
    }

    private static char separator(SentFile file) throws IOException {
        char[] first = new char[FIRST_LINE];
        int size = 0;
        try (Reader in = new InputStreamReader(file.open(new NoProgress()), file.charset())) {
            for (int more = in.read(first);
                    more > 0 && size + more < FIRST_LINE;
                    more = in.read(first, size, FIRST_LINE - size)) {
                size += more;
            }
        }
        String line = new String(first, 0, size).split("\\R", 2)[0];
        char best = ';';
        for (char separator : new char[] {',', '\t'}) {
            best = line.chars().filter(sign -> sign == separator).count() > count(line, best) ? separator : best;
        }
        return best;
    }

    private static long count(String line, char separator) {
        return line.chars().filter(sign -> sign == separator).count();
    }

    private static final class NoProgress implements SentFile.Progress {

        @Override
        public void read(int bytes) {
            // Nobody waits for the first line.
        }

        @Override
        public void record() {
            // Nobody waits for the first line.
        }
    }
}
