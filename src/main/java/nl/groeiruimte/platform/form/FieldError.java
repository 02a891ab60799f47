package nl.groeiruimte.platform.form;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something to correct.
 *
 * @param key the field's key; empty when the form as a whole is wrong
 * @param messageKey key of the message, in which {0} is the field's label and {1} and on are the arguments
 * @param args numbers (BigDecimal; BigInteger without a sign between thousands), dates (LocalDate), words, or nothing
 *     but {@link TellingWord}s, which are one argument together; of what was typed, which may name a company, never
 *     more than words or signs that their writer alone is shown
 */
public record FieldError(String key, String messageKey, List<Object> args) {

    /** Copies the arguments. */
    public FieldError {
        args = List.copyOf(args);
    }

    /** Whether it is about words that give something away. */
    boolean tells() {
        return !args.isEmpty() && args.stream().allMatch(TellingWord.class::isInstance);
    }

    /** Both in one, for a field in which two looked for such words. */
    FieldError and(FieldError other) {
        return new FieldError(
                key,
                messageKey,
                Stream.concat(args.stream(), other.args.stream()).distinct().toList());
    }

    /** An error with a message of its own and arguments for {1} and on. */
    public static FieldError of(String key, String messageKey, Object... args) {
        return new FieldError(key, messageKey, List.of(args));
    }
}
