package nl.groeiruimte.supply.sitefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.groeiruimte.platform.text.WrittenCode;
import nl.groeiruimte.supply.fact.Codes;
import nl.groeiruimte.supply.fact.KnownFacts;
import nl.groeiruimte.supply.fact.Provenance;
import nl.groeiruimte.supply.intake.Cells;
import nl.groeiruimte.supply.intake.CopyRows;
import nl.groeiruimte.supply.intake.FactCells;
import nl.groeiruimte.supply.intake.SheetReading;
import nl.groeiruimte.supply.intake.WrongCell;
import nl.groeiruimte.supply.site.Fact;
import nl.groeiruimte.supply.site.SiteFacts;
import nl.groeiruimte.supply.site.SiteRow;
import org.jspecify.annotations.Nullable;

/** Reads the lines of our own template into rows to be copied, and keeps what is wrong with them. */
class SiteReading extends SheetReading {

    private static final Pattern MUNICIPALITY = Pattern.compile("GM\\d{4}");
    private static final Pattern YEAR = Pattern.compile("20\\d{2}");
    private static final int GIVEN = SitePlan.COLUMNS.indexOf("given");
    private static final Pattern POSTCODE = Pattern.compile("[1-9]\\d{3}([A-Z]{2})?");

    private final FactCells<Fact> cells;
    private final Strengths strengths;
    private final CopyRows rows;
    private final UUID file;

    /**
     * @param file the run that its rows are of
     * @param provenance of what the file says, by the source that it names
     */
    SiteReading(SiteWords words, CopyRows rows, int maxRecords, UUID file, Function<String, Provenance> provenance) {
        super(words::column, maxRecords, provenance);
        this.cells = new FactCells<>(words);
        this.strengths = new Strengths(words, this.cells);
        this.rows = rows;
        this.file = file;
    }

    @Override
    protected void cells() {
        List<@Nullable Object> values = new ArrayList<>(SitePlan.COLUMNS.size());
        values.addAll(Arrays.asList(file, line(), 0L, null));
        long given = place(values);
        KnownFacts.Builder<Fact, SiteFacts> facts = SiteFacts.builder();
        Provenance whole = provenance("source");
        facts.others(whole == null ? Provenance.NONE : whole);
        for (Fact fact : Fact.values()) {
            Provenance own = sources() ? provenance(fact.key() + "-source") : null;
            if (cells.read(fact, this::text, own == null ? whole : own, facts, this::complain)) {
                given |= SitePlan.bit(fact.key());
                facts.provenance(fact, own);
            }
        }
        if (!refusals().taken()) {
            return;
        }
        values.set(GIVEN, given);
        values.addAll(SiteRow.parameters(facts.build()));
        rows.add(values);
    }

    /** Code, parent and what is known of the place; see {@link SitePlan#COLUMNS}. Returns what was given. */
    private long place(List<@Nullable Object> values) {
        String code = read("code", SheetReading::code);
        String called = read("name", text -> Cells.text(text, 120));
        if (code == null && called == null && !refusals().any()) {
            complain("code", null, new WrongCell("code-missing"));
        }
        values.add(code == null && called != null ? Codes.of(called) : code);
        values.add(read("on", SheetReading::code));
        long given = 0;
        given |= put(values, "name", called);
        given |= put(values, "kind", read("kind", text -> cells.code("kind", text)));
        given |= put(values, "province", read("province", text -> cells.code("province", text)));
        given |= put(values, "municipality", read("municipality", text -> Cells.text(text, 80)));
        String municipality = read(
                "municipality-code",
                text -> matching(text.toUpperCase(Locale.ROOT), MUNICIPALITY, "municipality-code"));
        String year = read("municipality-year", text -> matching(text, YEAR, "year"));
        if ((municipality == null) != (year == null) && !refusals().any()) {
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
}
