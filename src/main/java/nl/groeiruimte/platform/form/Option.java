package nl.groeiruimte.platform.form;

import java.util.Locale;
import java.util.Objects;
import nl.groeiruimte.platform.text.Bilingual;

/**
 * One choice of a list.
 *
 * @param value what is stored and posted; never blank
 * @param label what readers see
 */
public record Option(String value, Bilingual label) {

    /** Refuses missing parts: a choice without a name can't be chosen. */
    public Option {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(label, "label");
    }

    /** A choice whose label is the same in both languages, as the name of a region or a colleague. */
    public static Option of(String value, String label) {
        return new Option(value, Bilingual.same(label));
    }

    /** The label in this language; Dutch unless English is asked. */
    public String label(Locale locale) {
        return label.in(locale);
    }
}
