package nl.groeiruimte.platform.form;

import java.util.Locale;
import java.util.Objects;

/**
 * One choice of a list.
 *
 * @param value what is stored and posted; never blank
 * @param labelNl what a reader of Dutch sees
 * @param labelEn what a reader of English sees
 */
public record Option(String value, String labelNl, String labelEn) {

    /** Refuses missing parts: a choice without a name can't be chosen. */
    public Option {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(labelNl, "labelNl");
        Objects.requireNonNull(labelEn, "labelEn");
    }

    /** A choice whose label is the same in both languages, as the name of a region or a colleague. */
    public static Option of(String value, String label) {
        return new Option(value, label, label);
    }

    /** The label in this language; Dutch unless English is asked. */
    public String label(Locale locale) {
        return Words.isEnglish(locale) ? labelEn : labelNl;
    }
}
