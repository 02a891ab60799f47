package nl.groeiruimte.supply.gridmap;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
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
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;

/**
 * Reads the grid operators' capacity map (Netbeheer Nederland, im-capaciteitskaart): areas with what is left, the queue
 * and the works that bring relief, and the postcodes in them. It says nothing of a site's own power.
 */
@Component
class GridFormat implements ImportFormat {

    private static final String CODE = "short_code";
    private static final String CANCELLED = "cancelled";
    private static final List<String> YEARS = List.of("demand_alleviation_year", "generation_alleviation_year");
    private static final List<String> PARTS_OF =
            List.of("demand_energy_area_short_code", "generation_energy_area_short_code");
    private static final Set<String> POSTCODE =
            Set.of("postcode", "substation_short_code", "demand_constraint", "generation_constraint");
    private static final Set<String> INTERVAL = Set.of("end", "year");
    private static final List<String> AMOUNTS = List.of(
            "demand_available_capacity",
            "generation_available_capacity",
            "demand_capacity_in_queue",
            "generation_capacity_in_queue");
    private static final List<String> COLOURED = List.of("demand_constraint", "generation_constraint");
    private static final Set<String> AREA = Stream.of(List.of(CODE), AMOUNTS, YEARS, COLOURED, PARTS_OF)
            .flatMap(List::stream)
            .collect(Collectors.toSet());
    private static final Set<String> COLOURS = Set.of("transparant", "yellow", "amber", "red");
    private static final int MOST_MEGAWATTS = 100_000;

    private final GridPlan plan;
    private final ImportSettings settings;
    private final MessageSource messages;
    private final DataSource source;

    GridFormat(GridPlan plan, ImportSettings settings, MessageSource messages, DataSource source) {
        this.plan = plan;
        this.settings = settings;
        this.messages = messages;
        this.source = source;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.GRID;
    }

    @Override
    public boolean onlyUtf8() {
        return true;
    }

    @Override
    public ImportRun.Counts read(ImportRun run, SentFile file, SentFile.Progress progress) throws IOException {
        plan.begin();
        Reading reading;
        try (CopyRows rows = new CopyRows(source, GridPlan.INCOMING, GridPlan.COLUMNS)) {
            reading = new Reading(rows, progress);
            new JsonFile(settings).read(file, progress, reading::map);
            rows.end();
        }
        if (!reading.areas) {
            throw new BrokenFile(0, "no-grid");
        }
        plan.judge();
        plan.keepProblems(run.id(), run.agency(), reading.refusals.problems());
        return plan.layReady(run.id(), run.agency(), reading.issued, reading.refusals.records());
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
        return plan.preview(
                run.id(), most, key -> fieldName(key, locale), messages.getMessage("supply.unknown", null, locale));
    }

    @Override
    public String fieldName(String field, Locale locale) {
        return String.valueOf(messages.getMessage("supplyimport.grid." + field, null, field, locale));
    }

    private final class Reading {

        private final CopyRows rows;
        private final SentFile.Progress progress;
        private final RefusedRecords refusals = new RefusedRecords();
        private boolean areas;
        private int records;
        private @Nullable LocalDate issued;

        private Reading(CopyRows rows, SentFile.Progress progress) {
            this.rows = rows;
            this.progress = progress;
        }

        private void map(JsonParser json) {
            JsonFile.properties(json, (property, value) -> {
                if (property.equals("energy_areas") || property.equals("substations")) {
                    JsonFile.elements(value, this::area);
                } else if (property.equals("issued")) {
                    issued = day(value);
                } else {
                    value.skipChildren();
                }
            });
        }

        private static @Nullable LocalDate day(JsonParser json) {
            try {
                return json.currentToken().isScalarValue()
                        ? LocalDate.parse(json.getString().substring(0, Math.min(10, json.getStringLength())))
                        : null;
            } catch (DateTimeParseException noDay) {
                return null; // the map is of use without its day
            }
        }

        /** Its postcodes may come before its code does, so that they wait; an area has some thousands at most. */
        private void area(JsonParser json) {
            int number = count(json);
            Map<String, String> texts = new HashMap<>();
            Map<Integer, Map<String, String>> postcodes = new LinkedHashMap<>();
            int[] relief = new int[1];
            JsonFile.properties(json, (property, value) -> {
                switch (property) {
                    case "postcode_areas" ->
                        JsonFile.elements(value, one -> {
                            int at = count(one);
                            postcodes.put(at, JsonFile.texts(one, POSTCODE));
                        });
                    case "works" -> JsonFile.elements(value, work -> work(work, relief));
                    default -> JsonFile.text(property, value, AREA, texts);
                }
            });
            areas = true;
            String code = texts.get(CODE);
            if (code == null) {
                refusals.add(number, CODE, null, new WrongCell("area-code"));
                refusals.taken();
            }
            String area = code != null && entry(number, code, texts, relief[0]) ? code : null;
            postcodes.forEach((at, one) -> postcode(at, one, area));
        }

        private void work(JsonParser json, int[] relief) {
            Map<String, String> said = new HashMap<>();
            int[] ready = new int[1];
            JsonFile.properties(json, (property, value) -> {
                if (property.equals("time_schedules")) {
                    JsonFile.elements(
                            value,
                            schedule -> JsonFile.properties(schedule, (name, interval) -> {
                                if (name.equals("schedule_interval")) {
                                    ready[0] = Math.max(ready[0], endOf(JsonFile.texts(interval, INTERVAL)));
                                } else {
                                    interval.skipChildren();
                                }
                            }));
                } else {
                    JsonFile.text(property, value, Set.of("status_kind"), said);
                }
            });
            if (!CANCELLED.equals(said.get("status_kind"))) {
                // There is room when the last of the works is done.
                relief[0] = Math.max(relief[0], ready[0]);
            }
        }

        private static int endOf(Map<String, String> interval) {
            String year = interval.getOrDefault("year", interval.getOrDefault("end", ""));
            return year.matches("20\\d{2}(-.*)?") ? Integer.parseInt(year.substring(0, 4)) : 0;
        }

        private boolean entry(int number, String code, Map<String, String> texts, int relief) {
            List<Object> values = new ArrayList<>(
                    Arrays.asList(number, "area", refusals.read(number, CODE, code, Reading::code), null));
            AMOUNTS.forEach(amount -> values.add(refusals.read(number, amount, texts.get(amount), Reading::left)));
            YEARS.forEach(name -> {
                String year = refusals.read(number, name, texts.get(name), Reading::year);
                // The works are a guess: the operator's own year counts where it gives one.
                values.add(year != null ? year : relief == 0 ? null : Integer.toString(relief));
            });
            values.add(null);
            COLOURED.forEach(what -> values.add(refusals.read(number, what, texts.get(what), Reading::colour)));
            values.add(null);
            PARTS_OF.forEach(whole -> values.add(refusals.read(number, whole, texts.get(whole), Reading::code)));
            return add(values);
        }

        private static String code(String text) {
            return Cells.text(text, 120);
        }

        private boolean add(List<Object> values) {
            boolean taken = refusals.taken();
            if (taken) {
                rows.add(values);
            }
            return taken;
        }

        /** More asked than there is counts as nothing left. */
        private static BigDecimal left(String text) {
            return text.startsWith("-") && text.length() > 1
                    ? JsonFile.amount(text.substring(1), MOST_MEGAWATTS).multiply(BigDecimal.ZERO)
                    : JsonFile.amount(text, MOST_MEGAWATTS);
        }

        private static String year(String text) {
            if (!text.matches("20\\d{2}")) {
                throw new WrongCell("year");
            }
            return text;
        }

        private void postcode(int number, Map<String, String> texts, @Nullable String area) {
            List<Object> values = new ArrayList<>(Arrays.asList(
                    number,
                    "postcode",
                    refusals.read(number, "postcode", texts.getOrDefault("postcode", ""), Reading::postcode),
                    area));
            values.addAll(Collections.nCopies(AMOUNTS.size() + YEARS.size() + 1, null));
            COLOURED.forEach(what -> values.add(refusals.read(number, what, texts.get(what), Reading::colour)));
            values.add(
                    refusals.read(number, "substation_short_code", texts.get("substation_short_code"), Reading::code));
            values.addAll(Arrays.asList(null, null));
            add(values);
        }

        private static String postcode(String text) {
            String postcode = text.replace(" ", "").toUpperCase(Locale.ROOT);
            if (!postcode.matches("[1-9]\\d{3}([A-Z]{2})?")) {
                throw new WrongCell("postcode");
            }
            return postcode;
        }

        private static String colour(String text) {
            if (!COLOURS.contains(text)) {
                throw new WrongCell("no-such-choice", "transparant, yellow, amber, red");
            }
            return text;
        }

        /** The number of a record, from one. */
        private int count(JsonParser json) {
            if (++records > settings.maxRecords()) {
                throw new BrokenFile(JsonFile.line(json), "too-many", Integer.toString(settings.maxRecords()));
            }
            progress.record();
            return records;
        }
    }
}
