package nl.groeiruimte.supply.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be known of what is on offer, a constant of an enum that has all of them: form, page, files and
 * comparison go by that list.
 */
public interface DeclaredFact {

    /** All that is said of it. */
    Declaration declared();

    /** Its place among the others. */
    int ordinal();

    /** The name in stored data, files and messages, such as {@code floor-area}. */
    default String key() {
        return declared().key();
    }

    /**
     * The name of its field in forms, such as {@code floorArea}; for a range with {@code From} and {@code To} behind
     * it.
     */
    default String field() {
        StringBuilder field = new StringBuilder();
        for (String word : key().split("-")) {
            field.append(field.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return field.toString();
    }

    /** The one or two fields that ask it. */
    default List<String> fields() {
        return type() == FactType.RANGE ? List.of(field() + "From", field() + "To") : List.of(field());
    }

    /** The type of its values. */
    default FactType type() {
        return declared().type();
    }

    /** Of an amount; nothing else has one. */
    default @Nullable FactUnit unit() {
        return declared().unit();
    }

    /** Of an amount and of words; nothing else has one. */
    default @Nullable Limit limit() {
        return declared().limit();
    }

    /** The codes that it can have, in order; empty for other types, and where only the reference data know them. */
    default List<String> codes() {
        return declared().codes();
    }

    /** Its columns in the database: two for a range, from and to; otherwise one. */
    default List<String> columns() {
        return declared().columns();
    }

    /** The value in the form in which equal values are equal; refuses a value of another type. */
    default Object checked(Object value) {
        Object plain = plain(value);
        boolean fits =
                switch (type()) {
                    case NUMBER -> plain instanceof BigDecimal number && number.signum() >= 0;
                    case RANGE -> plain instanceof AmountRange;
                    case DATE -> plain instanceof LocalDate;
                    case WINDOWS -> plain instanceof Windows;
                    case YES_NO -> plain instanceof Boolean;
                    case CODE -> codes().contains(plain);
                    case CODES ->
                        plain instanceof List<?> some
                                && !some.isEmpty()
                                && (codes().isEmpty() || codes().containsAll(some));
                    case TEXT -> plain instanceof String;
                };
        if (!fits) {
            throw new IllegalArgumentException("not a value of " + key());
        }
        return plain;
    }

    private Object plain(Object value) {
        if (value instanceof BigDecimal number) {
            return AmountRange.plain(number);
        }
        return value instanceof List<?> some ? some.stream().distinct().sorted().toList() : value;
    }
}
