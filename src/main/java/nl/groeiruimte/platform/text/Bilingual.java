package nl.groeiruimte.platform.text;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/**
 * One text in the two languages of the product. In JSON it is {@code {"nl": …, "en": …}}.
 *
 * @param nl what a reader of Dutch sees
 * @param en what a reader of English sees
 */
public record Bilingual(String nl, String en) {

    /** The language of whoever chose none. */
    public static final Locale DUTCH = Locale.forLanguageTag("nl");

    public static final Locale ENGLISH = Locale.ENGLISH;

    /** Both languages, Dutch first. */
    public static final List<Locale> LANGUAGES = List.of(DUTCH, ENGLISH);

    /** No text. */
    public static final Bilingual NONE = new Bilingual("", "");

    /** Refuses half a text. */
    public Bilingual {
        Objects.requireNonNull(nl, "nl");
        Objects.requireNonNull(en, "en");
    }

    /** What is the same in both languages, as the name of a region or a unit. */
    public static Bilingual same(String text) {
        return new Bilingual(text, text);
    }

    /** What somebody says when asked in each language. */
    public static Bilingual said(Function<Locale, String> inLanguage) {
        return new Bilingual(inLanguage.apply(DUTCH), inLanguage.apply(ENGLISH));
    }

    /** Whether the reader's language is English; everybody else reads Dutch. */
    public static boolean isEnglish(Locale locale) {
        return ENGLISH.getLanguage().equals(locale.getLanguage());
    }

    /** The code of the language in which this reader reads: {@code nl} or {@code en}. */
    public static String language(Locale locale) {
        return isEnglish(locale) ? "en" : "nl";
    }

    /** How numbers are written for this reader. */
    public static Locale notation(Locale locale) {
        return isEnglish(locale) ? Locale.UK : Locale.forLanguageTag("nl-NL");
    }

    /** The text in the reader's language. */
    public String in(Locale locale) {
        return isEnglish(locale) ? en : nl;
    }

    /** Whether there is no text. */
    public boolean none() {
        return nl.isEmpty();
    }
}
