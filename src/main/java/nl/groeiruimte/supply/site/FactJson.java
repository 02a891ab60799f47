package nl.groeiruimte.supply.site;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the columns {@code expected} and {@code provenance} of a site hold, as JSON. */
final class FactJson {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NOTHING = "{}";
    private static final String OTHERS = "*";

    /** A file names one source for thousands of sites, one after the other. */
    private static volatile Written lastWritten = new Written(Provenance.NONE, NOTHING);

    private record Written(Provenance from, String json) {}

    private FactJson() {}

    static String expected(SiteFacts facts) {
        if (facts.expected().isEmpty()) {
            return NOTHING;
        }
        Map<String, Object> all = new LinkedHashMap<>();
        facts.expected()
                .forEach((fact, later) -> all.put(
                        fact.key(),
                        later.stream()
                                .map(one -> {
                                    Map<String, Object> written = new LinkedHashMap<>();
                                    written.put("value", written(one.value()));
                                    written.put("from", one.from().toString());
                                    written.putAll(written(one.provenance()));
                                    return written;
                                })
                                .toList()));
        return JSON.writeValueAsString(all);
    }

    static String provenance(SiteFacts facts) {
        Written last = lastWritten;
        if (facts.provenance().isEmpty() && facts.others().equals(last.from())) {
            return last.json();
        }
        String json = writeProvenance(facts);
        if (facts.provenance().isEmpty()) {
            lastWritten = new Written(facts.others(), json);
        }
        return json;
    }

    private static String writeProvenance(SiteFacts facts) {
        Map<String, Object> all = new LinkedHashMap<>();
        if (!facts.others().equals(Provenance.NONE)) {
            all.put(OTHERS, written(facts.others()));
        }
        facts.provenance().forEach((fact, from) -> all.put(fact.key(), written(from)));
        return JSON.writeValueAsString(all);
    }

    static void readExpected(String json, SiteFacts.Builder facts) {
        if (json.equals(NOTHING)) {
            return;
        }
        JSON.readTree(json).forEachEntry((key, later) -> {
            Fact fact = Fact.existing(key);
            later.forEach(one -> facts.expect(
                    fact,
                    value(fact, one.get("value")),
                    LocalDate.parse(one.get("from").asString()),
                    provenance(one)));
        });
    }

    static void readProvenance(String json, SiteFacts.Builder facts) {
        if (json.equals(NOTHING)) {
            return;
        }
        JSON.readTree(json).forEachEntry((key, from) -> {
            if (key.equals(OTHERS)) {
                facts.others(provenance(from));
            } else {
                facts.provenance(Fact.existing(key), provenance(from));
            }
        });
    }

    private static Object written(Object value) {
        if (value instanceof AmountRange range) {
            Map<String, @Nullable Object> ends = new LinkedHashMap<>();
            ends.put("from", range.from());
            ends.put("to", range.to());
            return ends;
        }
        return value instanceof LocalDate day ? day.toString() : value;
    }

    private static Map<String, Object> written(Provenance from) {
        Map<String, Object> written = new LinkedHashMap<>();
        putKnown(written, "source", from.source());
        putKnown(written, "on", from.on());
        putKnown(written, "by", from.by());
        return written;
    }

    private static void putKnown(Map<String, Object> written, String key, @Nullable Object value) {
        if (value != null) {
            written.put(key, value.toString());
        }
    }

    private static Object value(Fact fact, JsonNode value) {
        return switch (fact.type()) {
            case NUMBER -> value.decimalValue();
            case RANGE ->
                new AmountRange(
                        value.get("from").isNull() ? null : value.get("from").decimalValue(),
                        value.get("to").isNull() ? null : value.get("to").decimalValue());
            case DATE -> LocalDate.parse(value.asString());
            case YES_NO -> value.asBoolean();
            case CODE, TEXT -> value.asString();
        };
    }

    private static Provenance provenance(JsonNode from) {
        JsonNode on = from.get("on");
        return new Provenance(
                text(from, "source"), on == null ? null : LocalDate.parse(on.asString()), text(from, "by"));
    }

    private static @Nullable String text(JsonNode from, String key) {
        JsonNode value = from.get(key);
        return value == null ? null : value.asString();
    }
}
