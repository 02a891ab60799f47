package nl.groeiruimte.platform.form;

import java.util.List;
import nl.groeiruimte.platform.text.Bilingual;

/**
 * A field of a form as programs know it.
 *
 * @param key under which its value stands
 * @param unit such as {@code m²}; empty without one
 * @param choices fixed choices; none where the server gives them unless it did, and for what is no choice
 * @param description what people read beside it; empty without one
 * @param required whether it has to be answered, where it is asked
 */
public record FieldFact(
        String key,
        Shape shape,
        Bilingual label,
        Bilingual unit,
        List<Option> choices,
        Bilingual description,
        boolean required) {

    /** What its value is in JSON. */
    public enum Shape {
        NUMBER,
        FLAG,
        /** As {@code yyyy-mm-dd}. */
        DAY,
        /** One of the choices. */
        CODE,
        /** Some of the choices. */
        CODES,
        /** In somebody's own words. */
        WORDS
    }

    static FieldFact of(FormComponent field) {
        return of(field, field.input().choices());
    }

    static FieldFact of(FormComponent field, Options options) {
        return of(field, field.choices(options));
    }

    private static FieldFact of(FormComponent field, List<Option> choices) {
        FormComponent.Input input = field.input();
        Shape shape =
                switch (field.kind()) {
                    case NUMBER -> Shape.NUMBER;
                    case CHECKBOX -> Shape.FLAG;
                    case DATETIME -> Shape.DAY;
                    case RADIO, SELECT -> Shape.CODE;
                    case CHECKLIST -> Shape.CODES;
                    default -> Shape.WORDS;
                };
        return new FieldFact(
                field.key(),
                shape,
                field.texts().label(),
                input.unit(),
                choices,
                field.texts().description(),
                field.isRequired());
    }
}
