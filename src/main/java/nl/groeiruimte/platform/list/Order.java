package nl.groeiruimte.platform.list;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An order of a list, in the database and in the key with which its next page begins.
 *
 * @param code how an address names it
 * @param sql what to order by; in the database every row has it
 * @param descending whether the greatest comes first
 * @param key as what a key's value is read
 * @param value the same of a row
 */
public record Order<R>(String code, String sql, boolean descending, Key key, Function<R, ?> value) {

    /** What stands between the value and the id in a key. */
    private static final char BETWEEN = '~';

    /** As what a part of a key is read; what cannot be meant is an {@link IllegalArgumentException} or worse. */
    public enum Key {
        MOMENT,
        DAY,
        NUMBER,
        TEXT,
        ID;

        Object read(String written) {
            return switch (this) {
                case MOMENT -> QueryParameters.moment(written);
                case DAY -> QueryParameters.day(written);
                case NUMBER -> Integer.valueOf(written);
                case TEXT -> written;
                case ID -> UUID.fromString(written);
            };
        }
    }

    /** The least comes first. */
    public static <R> Order<R> ascending(String code, String sql, Key key, Function<R, ?> value) {
        return new Order<>(code, sql, false, key, value);
    }

    /** The greatest comes first. */
    public static <R> Order<R> descending(String code, String sql, Key key, Function<R, ?> value) {
        return new Order<>(code, sql, true, key, value);
    }

    /** The end of a statement; rows that are alike in it come by their id. */
    String orderBy() {
        String direction = descending ? " desc" : "";
        return " order by " + sql + direction + ", id" + direction;
    }

    /** What comes after a key: {@code (column, id) > (?, ?)}. */
    String after() {
        return "(" + sql + ", id) " + (descending ? "<" : ">") + " (?, ?)";
    }

    String keyOf(R last, Object id) {
        return String.valueOf(value.apply(last)) + BETWEEN + id;
    }

    /** The values of a key; empty for no key, and for a broken one: the first page is better than an error. */
    Optional<Object[]> values(@Nullable String written, Key id) {
        int split = written == null ? -1 : written.lastIndexOf(BETWEEN);
        if (written == null || split < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Object[] {key.read(written.substring(0, split)), id.read(written.substring(split + 1))});
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
