package nl.groeiruimte.platform.form;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a single field was given: a typed value, an error when it can't be read, or neither when it is empty.
 *
 * @param value String, BigDecimal, LocalDate, Boolean or list of String, if there is one
 * @param error message key of what is wrong with how it is written, if anything
 * @param args of that message, from {1} on
 */
record Answer(@Nullable Object value, @Nullable String error, List<Object> args) {

    static final Answer NONE = new Answer(null, null, List.of());

    static Answer of(Object value) {
        return new Answer(value, null, List.of());
    }

    static Answer wrong(String messageKey, Object... args) {
        return new Answer(null, messageKey, List.of(args));
    }

    static Answer orWrong(Optional<?> value, String messageKey) {
        return value.isPresent() ? of(value.get()) : wrong(messageKey);
    }
}
