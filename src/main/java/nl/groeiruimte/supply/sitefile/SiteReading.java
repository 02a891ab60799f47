package nl.groeiruimte.supply.sitefile;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.groeiruimte.platform.text.Blank;
import nl.groeiruimte.platform.text.WrittenCode;
import nl.groeiruimte.supply.intake.BrokenFile;
import nl.groeiruimte.supply.intake.Cells;
import nl.groeiruimte.supply.intake.CopyRows;
import nl.groeiruimte.supply.intake.ImportRun;
import nl.groeiruimte.supply.intake.RefusedRecords;
import nl.groeiruimte.supply.intake.SentFile;
import nl.groeiruimte.supply.intake.WrongCell;
import nl.groeiruimte.supply.site.Codes;
import nl.groeiruimte.supply.site.Fact;
import nl.groeiruimte.supply.site.Provenance;
import nl.groeiruimte.supply.site.SiteFacts;
import nl.groeiruimte.supply.site.SiteRow;
import org.jspecify.annotations.Nullable;

/** Reads the lines of our own template into rows to be copied, and keeps what is wrong with them. */
class SiteReading {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern MUNICIPALITY = Pattern.compile("GM\\d{4}");
    private static final Pattern YEAR = Pattern.compile("20\\d{2}");
    private static final int GIVEN = SitePlan.COLUMNS.indexOf("given");
    private static final Pattern POSTCODE = Pattern.compile("[1-9]\\d{3}([A-Z]{2})?");

    private final SiteWords words;
    private final SiteCells cells;
    private final Strengths strengths;
    private final CopyRows rows;
    private final int maxRecords;
    private final UUID file;
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
     * @param file the run that its rows are of
     * @param provenance of what the file says, by the source that it names
     */
    SiteReading(SiteWords words, CopyRows rows, int maxRecords, UUID file, Function<String, Provenance> provenance) {
        this.words = words;
        this.cells = new SiteCells(words);
        this.strengths = new Strengths(words, this.cells);
        this.rows = rows;
        this.maxRecords = maxRecords;
        this.file = file;
        this.provenance = provenance;
    }

    /** What was wrong. */
    RefusedRecords refusals() {
        return refusals;
    }

    /**
     * Reads a line.
     *
     * @throws BrokenFile when nothing of the file can be taken
     */
    void read(long at, CsvRecord one, SentFile.Progress progress) {
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
            cells();
        }
    }

    /**
     * Ends the file. A last line that is too short was cut off; one in the middle was written so.
     *
     * @throws BrokenFile when nothing of the file can be taken
     */
    void end() {
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
            String column = heading.isEmpty() ? null : words.column(heading);
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

    private void cells() {
        if (record().getFieldCount() < width) {
            shortLine = line;
            return;
        }
        if (record().getFieldCount() > width) {
            refuseWidth(line);
            return;
        }
        List<@Nullable Object> values = new ArrayList<>(SitePlan.COLUMNS.size());
        values.addAll(Arrays.asList(file, line, 0L, null));
        long given = place(values);
        SiteFacts.Builder facts = SiteFacts.builder();
        Provenance whole = provenance("source");
        facts.others(whole == null ? Provenance.NONE : whole);
        for (Fact fact : Fact.values()) {
            Provenance own = sources ? provenance(fact.key() + "-source") : null;
            if (cells.read(fact, this::text, own == null ? whole : own, facts, this::complain)) {
                given |= SitePlan.bit(fact.key());
                facts.provenance(fact, own);
            }
        }
        if (!refusals.taken()) {
            return;
        }
        values.set(GIVEN, given);
        values.addAll(SiteRow.parameters(facts.build()));
        rows.add(values);
    }

    /** Code, parent and what is known of the place; see {@link SitePlan#COLUMNS}. Returns what was given. */
    private long place(List<@Nullable Object> values) {
        String code = read("code", this::code);
        String called = read("name", text -> Cells.text(text, 120));
        if (code == null && called == null && !refusals.any()) {
            complain("code", null, new WrongCell("code-missing"));
        }
        values.add(code == null && called != null ? Codes.of(called) : code);
        values.add(read("on", this::code));
        long given = 0;
        given |= put(values, "name", called);
        given |= put(values, "kind", read("kind", text -> cells.code("kind", text)));
        given |= put(values, "province", read("province", text -> cells.code("province", text)));
        given |= put(values, "municipality", read("municipality", text -> Cells.text(text, 80)));
        String municipality = read(
                "municipality-code",
                text -> matching(text.toUpperCase(Locale.ROOT), MUNICIPALITY, "municipality-code"));
        String year = read("municipality-year", text -> matching(text, YEAR, "year"));
        if ((municipality == null) != (year == null) && !refusals.any()) {
            complain(
                    municipality == null ? "municipality-code" : "municipality-year",
                    null,
                    new WrongCell("code-and-year"));
        }
        given |= put(values, "municipality-code", municipality);
        values.add(year);
        given |= put(
                values,
                "postcode",
                read("postcode", text -> matching(WrittenCode.postcode(text).replace(" ", ""), POSTCODE, "postcode")));
        given |= put(values, "latitude", read("latitude", text -> Cells.degrees(text, 50, 54)));
        given |= put(values, "longitude", read("longitude", text -> Cells.degrees(text, 3, 8)));
        given |= put(values, "strengths", read("strengths", strengths::of));
        given |= put(values, "notes", read("notes", text -> Cells.text(text, 4000)));
        return given;
    }

    private static long put(List<@Nullable Object> values, String key, @Nullable Object value) {
        values.add(value);
        return value == null ? 0 : SitePlan.bit(key);
    }

    private @Nullable Provenance provenance(String column) {
        String text = read(column, value -> Cells.text(value, 300));
        return text == null ? null : provenance.apply(text);
    }

    private <T> @Nullable T read(String column, Function<String, T> meaning) {
        return refusals.read(line, column, text(column), meaning);
    }

    private String code(String text) {
        return matching(text, CODE, "code");
    }

    private static String matching(String text, Pattern pattern, String problem) {
        if (text.length() > 80 || !pattern.matcher(text).matches()) {
            throw new WrongCell(Cells.beginsFormula(text.charAt(0)) ? "formula" : problem);
        }
        return text;
    }

    private @Nullable String text(String column) {
        Integer place = places.get(column);
        if (place == null) {
            return null;
        }
        String text = Blank.strip(record().getField(place));
        return text.isEmpty() ? null : text;
    }

    private void complain(String column, @Nullable String value, WrongCell problem) {
        refusals.add(line, column, value, problem);
    }

    private void refuseWidth(long at) {
        refusals.add(at, null, null, new WrongCell("columns", Integer.toString(width)));
        refusals.taken();
    }
}
