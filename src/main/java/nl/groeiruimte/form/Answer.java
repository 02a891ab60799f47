package nl.groeiruimte.form;

import java.util.Optional;

/**
 * What a single field was given: a typed value, an error when it can't be read, or neither when it is empty.
 *
 * @param value String, BigDecimal, LocalDate, Boolean or list of String; or null
 * @param error message key of what is wrong with how it is written; or null
 */
record Answer(Object value, String error) {

    static final Answer NONE = new Answer(null, null);

    static Answer of(Object value) {
        return new Answer(value, null);
    }

    static Answer wrong(String messageKey) {
        return new Answer(null, messageKey);
    }

    static Answer orWrong(Optional<?> value, String messageKey) {
        return value.isPresent() ? of(value.get()) : wrong(messageKey);
    }
}
