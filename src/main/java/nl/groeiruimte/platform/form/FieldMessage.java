package nl.groeiruimte.platform.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.groeiruimte.platform.text.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/**
 * An error ready for a message source in the language it was made for.
 *
 * @param key the field's key, or empty
 * @param messageKey key of the message
 * @param arguments label of the field, then numbers, days and units as people read them, or what has to be said in the
 *     same language
 */
public record FieldMessage(String key, String messageKey, List<Object> arguments) implements MessageSourceResolvable {

    private static final String NO_BREAK_SPACE = "\u00a0";

    static FieldMessage of(FieldError error, @Nullable FormComponent field, Locale locale) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(field == null ? error.key() : field.texts().label().in(locale));
        if (error.tells()) {
            arguments.add(TellingWord.said(
                    error.args().stream().map(TellingWord.class::cast).toList()));
            return new FieldMessage(error.key(), error.messageKey(), List.copyOf(arguments));
        }
        error.args().forEach(argument -> arguments.add(written(argument, locale)));
        return new FieldMessage(error.key(), error.messageKey(), List.copyOf(arguments));
    }

    private static String written(Object argument, Locale locale) {
        if (argument instanceof BigDecimal number) {
            return Numbers.write(number, Math.max(Limits.MAX_DECIMALS, number.scale()), locale);
        }
        if (argument instanceof LocalDate date) {
            return Dates.write(date);
        }
        if (argument instanceof Bilingual unit) {
            return unit.none() ? "" : NO_BREAK_SPACE + unit.in(locale);
        }
        return String.valueOf(argument);
    }

    @Override
    public String[] getCodes() {
        return new String[] {messageKey};
    }

    @Override
    public Object[] getArguments() {
        return arguments.toArray();
    }
}
