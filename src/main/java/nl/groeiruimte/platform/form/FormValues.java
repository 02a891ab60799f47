package nl.groeiruimte.platform.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Typed values by field key; an empty answer is an absent value. */
public final class FormValues {

    private final Map<String, Object> values;
    private final Set<String> wrong;

    private FormValues(Map<String, Object> values, Collection<String> wrong) {
        this.values = Collections.unmodifiableMap(values);
        this.wrong = Set.copyOf(wrong);
    }

    /** No values. */
    public static FormValues empty() {
        return new FormValues(Map.of(), Set.of());
    }

    /**
     * Values as they were stored or computed: String, Number, Boolean, LocalDate (or its ISO text) and collections of
     * text. Nulls and empty texts and lists count as absent.
     *
     * @throws IllegalArgumentException for any other type
     */
    public static FormValues of(Map<String, ? extends @Nullable Object> stored) {
        Map<String, Object> values = new LinkedHashMap<>();
        stored.forEach((key, value) -> {
            Object kept = keep(key, value);
            if (kept != null) {
                values.put(key, kept);
            }
        });
        return new FormValues(values, Set.of());
    }

    /** The same beside answers that cannot be taken. */
    FormValues beside(Collection<String> wrong) {
        return new FormValues(values, wrong);
    }

    private static @Nullable Object keep(String key, @Nullable Object value) {
        if (value == null || "".equals(value)) {
            return null;
        }
        if (value instanceof Collection<?> many) {
            List<String> list = many.stream().map(String::valueOf).toList();
            return list.isEmpty() ? null : list;
        }
        if (value instanceof BigDecimal
                || value instanceof String
                || value instanceof Boolean
                || value instanceof LocalDate) {
            return value;
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        throw new IllegalArgumentException(
                "Field '" + key + "' can't hold a " + value.getClass().getName());
    }

    /** The text, or the value of the chosen option. */
    public Optional<String> text(String key) {
        return get(key, String.class);
    }

    /** The number. */
    public Optional<BigDecimal> number(String key) {
        return values.get(key) instanceof String text ? Optional.of(new BigDecimal(text)) : get(key, BigDecimal.class);
    }

    /** The day. */
    public Optional<LocalDate> date(String key) {
        return values.get(key) instanceof String text ? Optional.of(LocalDate.parse(text)) : get(key, LocalDate.class);
    }

    /** Whether the box was ticked; false when absent. */
    public boolean flag(String key) {
        return get(key, Boolean.class).orElse(false);
    }

    /** The chosen options; empty when absent. */
    public List<String> list(String key) {
        List<String> list = new ArrayList<>();
        get(key, List.class).ifPresent(found -> ((List<?>) found).forEach(item -> list.add((String) item)));
        return List.copyOf(list);
    }

    /** Whether there is a value. */
    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** Whether there is a value, or an answer that cannot be taken as one; for rules about several fields. */
    public boolean answered(String key) {
        return has(key) || wrong.contains(key);
    }

    /**
     * The values as JSON knows them: String, BigDecimal, Boolean, list of String; days as ISO text. {@link #of} reads
     * it back.
     */
    public Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        values.forEach((key, value) -> map.put(key, value instanceof LocalDate date ? date.toString() : value));
        return map;
    }

    @Nullable
    Object value(String key) {
        return values.get(key);
    }

    private <T> Optional<T> get(String key, Class<T> type) {
        Object value = values.get(key);
        if (value != null && !type.isInstance(value)) {
            throw new IllegalArgumentException("Field '" + key + "' holds a "
                    + value.getClass().getSimpleName() + ", not a " + type.getSimpleName());
        }
        return Optional.ofNullable(type.cast(value));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FormValues that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Only the keys: values may identify a company and must not end up in a log. */
    @Override
    public String toString() {
        return "FormValues" + values.keySet();
    }
}
