package nl.groeiruimte.form;

import java.util.List;

/**
 * Something to correct.
 *
 * @param key the field's key; empty when the form as a whole is wrong
 * @param messageKey key of the message, in which {0} is the field's label and {1} and on are the arguments
 * @param args numbers (BigDecimal; BigInteger without a sign between thousands), dates (LocalDate) or words; of what
 *     was typed, which may name a company, never more than a word or sign that its writer alone is shown
 */
public record FieldError(String key, String messageKey, List<Object> args) {

    /** Copies the arguments. */
    public FieldError {
        args = List.copyOf(args);
    }

    /** An error with a message of its own and arguments for {1} and on. */
    public static FieldError of(String key, String messageKey, Object... args) {
        return new FieldError(key, messageKey, List.of(args));
    }
}
