package nl.groeiruimte.supply.sitefile;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.reference.ReferenceLists;
import nl.groeiruimte.supply.fact.AmountRange;
import nl.groeiruimte.supply.fact.KnownFacts;
import nl.groeiruimte.supply.fact.Provenance;
import nl.groeiruimte.supply.intake.BrokenFile;
import nl.groeiruimte.supply.intake.Cells;
import nl.groeiruimte.supply.intake.CopyRows;
import nl.groeiruimte.supply.intake.ImportFormat;
import nl.groeiruimte.supply.intake.ImportKind;
import nl.groeiruimte.supply.intake.ImportRun;
import nl.groeiruimte.supply.intake.ImportSettings;
import nl.groeiruimte.supply.intake.JsonFile;
import nl.groeiruimte.supply.intake.RefusedRecords;
import nl.groeiruimte.supply.intake.SentFile;
import nl.groeiruimte.supply.intake.WrongCell;
import nl.groeiruimte.supply.site.Fact;
import nl.groeiruimte.supply.site.SiteFacts;
import nl.groeiruimte.supply.site.SiteRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the national inventory of business parks (IBIS) as GeoJSON: the parks in the agency's provinces, each with its
 * newest year, become sites with the code {@code ibis-<RIN_NUMMER>}. The first two digits of that number are the
 * province's.
 */
@Component
class IbisFormat implements ImportFormat {

    private static final Set<String> PROPERTIES =
            Set.of("RIN_NUMMER", "JAAR", "PLAN_NAAM", "GEM_CODES", "HA_BRUTO", "HA_NETTO", "HA_TOTTUIT", "WLOC_TYPE");
    private static final Pattern MUNICIPALITY = Pattern.compile("GM(?!0000)\\d{4}");
    private static final int MOST_HECTARES = 10_000;
    private static final BigDecimal SQUARE_METRES = BigDecimal.valueOf(10_000);
    private static final String TYPE = "WLOC_TYPE";

    private final SitePlan plan;
    private final SitePreview preview;
    private final ImportSettings settings;
    private final ReferenceLists lists;
    private final CurrentAsker asker;
    private final DataSource source;
    private final Clock clock;

    IbisFormat(
            SitePlan plan,
            SitePreview preview,
            ImportSettings settings,
            ReferenceLists lists,
            CurrentAsker asker,
            DataSource source,
            Clock clock) {
        this.plan = plan;
        this.preview = preview;
        this.settings = settings;
        this.lists = lists;
        this.asker = asker;
        this.source = source;
        this.clock = clock;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.IBIS;
    }

    @Override
    public boolean onlyUtf8() {
        return true;
    }

    @Override
    public ImportRun.Counts read(ImportRun run, SentFile file, SentFile.Progress progress) throws IOException {
        plan.begin();
        Reading reading;
        long copied;
        try (CopyRows rows = new CopyRows(source, SitePlan.INCOMING, SitePlan.COLUMNS)) {
            reading = new Reading(rows, run.id(), Set.copyOf(lists.provincesOf(run.agency())));
            Reading each = reading;
            new JsonFile(settings).read(file, progress, json -> each.collection(json, progress));
            copied = rows.end();
        }
        if (reading.records == 0) {
            throw new BrokenFile(0, "no-ibis");
        }
        int older = plan.keepNewest(run.id());
        return plan.layReady(run, copied - older, reading.refusals, reading.elsewhere + older);
    }

    @Override
    public void apply(ImportRun run) {
        plan.apply(run);
    }

    @Override
    public void forget(UUID run) {
        plan.forget(run);
    }

    @Override
    public Preview preview(ImportRun run, int most, Locale locale) {
        return preview.of(run.id(), most, locale);
    }

    @Override
    public String fieldName(String field, Locale locale) {
        return PROPERTIES.contains(field) || field.equals("geometry") ? field : preview.fieldName(field, locale);
    }

    private final class Reading {

        private final CopyRows rows;
        private final UUID file;
        private final Set<String> provinces;
        private final Municipalities municipalities = new Municipalities();
        private final LocalDate today = LocalDate.now(clock);
        private final String name = asker.get().name();
        private final RefusedRecords refusals = new RefusedRecords();
        private int records;
        private int elsewhere;

        private Reading(CopyRows rows, UUID file, Set<String> provinces) {
            this.rows = rows;
            this.file = file;
            this.provinces = provinces;
        }

        private void collection(JsonParser json, SentFile.Progress progress) {
            JsonFile.properties(json, (property, value) -> {
                if (property.equals("features")) {
                    JsonFile.elements(value, feature -> {
                        if (++records > settings.maxRecords()) {
                            throw new BrokenFile(
                                    JsonFile.line(feature), "too-many", Integer.toString(settings.maxRecords()));
                        }
                        progress.record();
                        feature(feature);
                    });
                } else {
                    value.skipChildren();
                }
            });
        }

        private void feature(JsonParser json) {
            Map<String, String> texts = new HashMap<>();
            CentreOfGravity middle = new CentreOfGravity();
            JsonFile.properties(json, (property, value) -> {
                switch (property) {
                    case "properties" -> texts.putAll(JsonFile.texts(value, PROPERTIES));
                    case "geometry" -> middle.read(value);
                    default -> value.skipChildren();
                }
            });
            String number = texts.getOrDefault("RIN_NUMMER", "");
            if (!number.matches("(2\\d|3[01])\\d{2,10}")) {
                refusals.add(records, "RIN_NUMMER", number.isEmpty() ? null : number, new WrongCell("rin"));
                refusals.taken();
            } else if (!provinces.contains("PV" + number.substring(0, 2))) {
                elsewhere++;
            } else {
                park(number, texts, middle.point());
            }
        }

        private void park(String number, Map<String, String> texts, CentreOfGravity.@Nullable Point point) {
            Map<String, @Nullable Object> plan = new LinkedHashMap<>(Map.of("rin", number));
            plan.put("year", read("JAAR", texts.getOrDefault("JAAR", ""), IbisFormat::year));
            for (String hectares : List.of("HA_BRUTO", "HA_NETTO", "HA_TOTTUIT")) {
                plan.put(hectares, read(hectares, texts.get(hectares), text -> JsonFile.amount(text, MOST_HECTARES)));
            }
            plan.put(
                    "name",
                    read(
                            "PLAN_NAAM",
                            texts.getOrDefault("PLAN_NAAM", "IBIS " + number),
                            text -> Cells.text(text, 120)));
            plan.put("type", read(TYPE, texts.get(TYPE), text -> Cells.text(text, 80)));
            if (point == null
                    || point.latitude() < 50
                    || point.latitude() >= 54
                    || point.longitude() < 3
                    || point.longitude() >= 8) {
                refusals.add(records, "geometry", number, new WrongCell("no-place"));
            }
            if (refusals.taken() && point != null) {
                add(number, plan, municipality(texts.get("GEM_CODES")), point);
            }
        }

        private <T> @Nullable T read(String field, @Nullable String text, Function<String, T> meaning) {
            return refusals.read(records, field, text, meaning);
        }

        private void add(
                String number,
                Map<String, @Nullable Object> found,
                @Nullable String municipality,
                CentreOfGravity.Point point) {
            found.values().removeIf(value -> value == null);
            String type = (String) found.get("type");
            boolean campus = type != null && type.toLowerCase(Locale.ROOT).matches(".*(campus|science|kennispark).*");
            KnownFacts.Builder<Fact, SiteFacts> facts =
                    SiteFacts.builder().others(new Provenance("IBIS " + found.get("year"), today, name));
            BigDecimal issuable = (BigDecimal) found.get("HA_TOTTUIT");
            if (issuable != null) {
                facts.known(Fact.PLOT_AREA, new AmountRange(null, issuable.multiply(SQUARE_METRES)));
            }
            long given = SitePlan.bit("name") | (issuable == null ? 0 : SitePlan.bit(Fact.PLOT_AREA.key()));
            List<@Nullable Object> values = new ArrayList<>(Arrays.asList(
                    file,
                    records,
                    given,
                    JsonMapper.shared().writeValueAsString(found),
                    "ibis-" + number,
                    null,
                    found.get("name"),
                    campus ? "campus" : "business-park",
                    "PV" + number.substring(0, 2),
                    municipalities.name(municipality),
                    municipality,
                    municipality == null ? null : found.get("year"),
                    null,
                    BigDecimal.valueOf(point.latitude()),
                    BigDecimal.valueOf(point.longitude()),
                    "{}",
                    null));
            values.addAll(SiteRow.parameters(facts.build()));
            rows.add(values);
        }

        /** The first that is one; {@code GM0000} is none. */
        private static @Nullable String municipality(@Nullable String codes) {
            var found = MUNICIPALITY.matcher(codes == null ? "" : codes.toUpperCase(Locale.ROOT));
            return found.find() ? found.group() : null;
        }
    }

    private static Integer year(String text) {
        if (!text.matches("20\\d{2}")) {
            throw new WrongCell("year");
        }
        return Integer.valueOf(text);
    }
}
