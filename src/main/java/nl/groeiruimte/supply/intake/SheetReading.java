package nl.groeiruimte.supply.intake;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.groeiruimte.platform.text.Blank;
import nl.groeiruimte.supply.fact.Provenance;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a template of ours, the first of which has the headings, and keeps what is wrong with them. */
public abstract class SheetReading {

    /** Codes as addresses and files have them. */
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Function<String, @Nullable String> columns;
    private final int maxRecords;
    private final Function<String, Provenance> provenance;
    private final RefusedRecords refusals = new RefusedRecords();
    private final Map<String, Integer> places = new HashMap<>();
    private boolean sources;
    private int width;
    private int records;
    private long shortLine;
    private @Nullable CsvRecord record;
    private long line;

    /**
     * @param columns the column with a heading, if there is one
     * @param provenance of what the file says, by the source that it names
     */
    protected SheetReading(
            Function<String, @Nullable String> columns, int maxRecords, Function<String, Provenance> provenance) {
        this.columns = columns;
        this.maxRecords = maxRecords;
        this.provenance = provenance;
    }

    /** Reads the cells of the line, as many as there are headings. */
    protected abstract void cells();

    /** What was wrong. */
    public RefusedRecords refusals() {
        return refusals;
    }

    /**
     * Reads a line.
     *
     * @throws BrokenFile when nothing of the file can be taken
     */
    public void read(long at, CsvRecord one, SentFile.Progress progress) {
        record = one;
        line = at;
        if (width == 0) {
            headings();
        } else if (saysAnything()) {
            if (shortLine > 0) {
                refuseWidth(shortLine);
                shortLine = 0;
            }
            if (++records > maxRecords) {
                throw new BrokenFile(line, "too-many", Integer.toString(maxRecords));
            }
            progress.record();
            if (record().getFieldCount() < width) {
                shortLine = line;
            } else if (record().getFieldCount() > width) {
                refuseWidth(line);
            } else {
                cells();
            }
        }
    }

    /**
     * Ends the file. A last line that is too short was cut off; one in the middle was written so.
     *
     * @throws BrokenFile when nothing of the file can be taken
     */
    public void end() {
        if (width == 0) {
            throw new BrokenFile(0, "empty");
        }
        if (shortLine > 0) {
            throw new BrokenFile(shortLine, "cut-off");
        }
        if (records == 0) {
            throw new BrokenFile(0, "no-records");
        }
    }

    private CsvRecord record() {
        return Objects.requireNonNull(record, "no line was read yet");
    }

    private boolean saysAnything() {
        for (int i = 0; i < record().getFieldCount(); i++) {
            if (!Blank.is(record().getField(i))) {
                return true;
            }
        }
        return false;
    }

    private void headings() {
        width = record().getFieldCount();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            String heading = Blank.strip(record().getField(i));
            String column = heading.isEmpty() ? null : columns.apply(heading);
            if (column == null && !heading.isEmpty()) {
                unknown.add(ImportRun.Problem.of(1, null, "", heading).value());
            } else if (column != null && places.put(column, i) != null) {
                throw new BrokenFile(line, "double-column", heading);
            }
        }
        if (!places.containsKey("code") && !places.containsKey("name")) {
            throw new BrokenFile(line, "no-headings");
        }
        sources = places.keySet().stream().anyMatch(column -> column.endsWith("-source"));
        if (!unknown.isEmpty()) {
            throw new BrokenFile(line, "unknown-column", String.join(", ", unknown));
        }
    }

    /** The number of the line that is being read. */
    protected long line() {
        return line;
    }

    /** Whether the file names the sources of single facts. */
    protected boolean sources() {
        return sources;
    }

    /** Where what a column names comes from; nothing when it names nothing. */
    protected @Nullable Provenance provenance(String column) {
        String text = read(column, value -> Cells.text(value, 300));
        return text == null ? null : provenance.apply(text);
    }

    /** What the text of a column means, if there is one; what is wrong with it is kept. */
    protected <T> @Nullable T read(String column, Function<String, T> meaning) {
        return refusals.read(line, column, text(column), meaning);
    }

    /** A code as addresses have it. */
    protected static String code(String text) {
        return matching(text, CODE, "code");
    }

    /** A text as it has to be. */
    protected static String matching(String text, Pattern pattern, String problem) {
        if (text.length() > 80 || !pattern.matcher(text).matches()) {
            throw new WrongCell(Cells.beginsFormula(text.charAt(0)) ? "formula" : problem);
        }
        return text;
    }

    /** The text of a column, if the file has any. */
    protected @Nullable String text(String column) {
        Integer place = places.get(column);
        if (place == null) {
            return null;
        }
        String text = Blank.strip(record().getField(place));
        return text.isEmpty() ? null : text;
    }

    /** Something is wrong with a column. */
    protected void complain(String column, @Nullable String value, WrongCell problem) {
        refusals.add(line, column, value, problem);
    }

    private void refuseWidth(long at) {
        refusals.add(at, null, null, new WrongCell("columns", Integer.toString(width)));
        refusals.taken();
    }
}
