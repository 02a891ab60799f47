package nl.groeiruimte.reports.document;

import java.util.Locale;

/** A text in both languages; a frozen report carries its own words, so that later wording cannot change it. */
public record Bilingual(String nl, String en) {

    /** The text in the reader's language; Dutch unless that is English. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : nl;
    }
}
