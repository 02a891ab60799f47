package nl.groeiruimte.platform.list;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rows a statement is about: conditions that all hold, with their values in the order in which they stand. */
public final class Conditions {

    private final List<String> sql = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** One more; {@code values} has one for each question mark. */
    public Conditions and(String condition, Object... given) {
        sql.add(condition);
        values.addAll(List.of(given));
        return this;
    }

    /** One more, when there is a value. */
    public Conditions andIf(String condition, @Nullable Object given) {
        return given == null ? this : and(condition, given);
    }

    /** One more that finds a text anywhere in one of these columns, when there is a text. */
    public Conditions andContains(@Nullable String text, String... columns) {
        if (text == null) {
            return this;
        }
        List<String> any = new ArrayList<>();
        for (String column : columns) {
            any.add(column + " ilike ?");
            values.add(QueryParameters.contains(text));
        }
        sql.add("(" + String.join(" or ", any) + ")");
        return this;
    }

    /** The part of a statement from {@code where} on; nothing when every row will do. */
    public String where() {
        return sql.isEmpty() ? "" : " where " + String.join(" and ", sql);
    }

    /** The values for {@link #where}. */
    public List<Object> values() {
        return List.copyOf(values);
    }
}
