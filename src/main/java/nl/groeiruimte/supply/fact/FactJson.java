package nl.groeiruimte.supply.fact;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the columns {@code expected} and {@code provenance} hold, as JSON. */
public final class FactJson {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NOTHING = "{}";
    private static final String OTHERS = "*";

    /** A file names one source for thousands of sites, one after the other. */
    private static volatile Written lastWritten = new Written(Provenance.NONE, NOTHING);

    private record Written(Provenance from, String json) {}

    private FactJson() {}

    /** What is expected. */
    public static String expected(KnownFacts<?> facts) {
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

    /** Where values come from. */
    public static String provenance(KnownFacts<?> facts) {
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

    private static String writeProvenance(KnownFacts<?> facts) {
        Map<String, Object> all = new LinkedHashMap<>();
        if (!facts.others().equals(Provenance.NONE)) {
            all.put(OTHERS, written(facts.others()));
        }
        facts.provenance().forEach((fact, from) -> all.put(fact.key(), written(from)));
        return JSON.writeValueAsString(all);
    }

    /** Reads what {@link #expected} wrote. */
    public static <F extends Enum<F> & DeclaredFact> void readExpected(
            String json, KnownFacts.Builder<F, ?> facts, Function<String, F> existing) {
        if (json.equals(NOTHING)) {
            return;
        }
        JSON.readTree(json).forEachEntry((key, later) -> {
            F fact = existing.apply(key);
            later.forEach(one -> facts.expect(
                    fact,
                    value(fact, one.get("value")),
                    LocalDate.parse(one.get("from").asString()),
                    provenance(one)));
        });
    }

    /** Reads what {@link #provenance} wrote. */
    public static <F extends Enum<F> & DeclaredFact> void readProvenance(
            String json, KnownFacts.Builder<F, ?> facts, Function<String, F> existing) {
        if (json.equals(NOTHING)) {
            return;
        }
        JSON.readTree(json).forEachEntry((key, from) -> {
            if (key.equals(OTHERS)) {
                facts.others(provenance(from));
            } else {
                facts.provenance(existing.apply(key), provenance(from));
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

    private static Object value(DeclaredFact fact, JsonNode value) {
        return switch (fact.type()) {
            case NUMBER -> value.decimalValue();
            case RANGE ->
                new AmountRange(
                        value.get("from").isNull() ? null : value.get("from").decimalValue(),
                        value.get("to").isNull() ? null : value.get("to").decimalValue());
            case DATE -> LocalDate.parse(value.asString());
            case YES_NO -> value.asBoolean();
            case WINDOWS -> throw new IllegalArgumentException("nobody expects " + fact.key());
            case CODES -> value.valueStream().map(JsonNode::asString).toList();
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
