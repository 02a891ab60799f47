package nl.groeiruimte.supply.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is said of a fact in one place.
 *
 * @param words what the keys of its messages begin with
 * @param key the name in stored data, files and messages, such as {@code floor-area}
 * @param unit of an amount
 * @param limit of an amount and of words
 * @param columns its columns in the database: two for a range, from and to; otherwise one
 * @param codes what a code can be, in order; empty for other types, and where a list of the reference data says it
 * @param list the list of the reference data from which its codes and their words come, if they do
 */
public record Declaration(
        Words words,
        String key,
        FactType type,
        @Nullable FactUnit unit,
        @Nullable Limit limit,
        List<String> columns,
        List<String> codes,
        @Nullable String list) {

    /**
     * What the keys of messages begin with.
     *
     * @param facts such as {@code supply.fact.}, before the key of the fact
     * @param values such as {@code supply.value.}, before that key and a code
     */
    public record Words(String facts, String values) {}

    /** An amount, or words. */
    public static Declaration of(
            Words words, String key, FactType type, @Nullable FactUnit unit, @Nullable Limit limit, String column) {
        return new Declaration(words, key, type, unit, limit, columns(type, column), List.of(), null);
    }

    /** What needs neither unit nor limit: a day, yes or no, days from and to. */
    public static Declaration of(Words words, String key, FactType type, String column) {
        return of(words, key, type, null, null, column);
    }

    /** One of some codes that have words of their own. */
    public static Declaration code(Words words, String key, String column, String... codes) {
        return new Declaration(
                words, key, FactType.CODE, null, null, columns(FactType.CODE, column), List.of(codes), null);
    }

    /** Some codes of a list of the reference data. */
    public static Declaration codes(Words words, String key, String column, String list, List<String> codes) {
        return new Declaration(
                words, key, FactType.CODES, null, null, columns(FactType.CODES, column), List.copyOf(codes), list);
    }

    private static List<String> columns(FactType type, String column) {
        return type == FactType.RANGE ? List.of(column + "_from", column + "_to") : List.of(column);
    }
}
