package nl.groeiruimte.platform.form;

import java.util.Locale;

/** A text in Dutch and English. */
record Words(String nl, String en) {

    static final Words NONE = new Words("", "");

    static boolean isEnglish(Locale locale) {
        return "en".equals(locale.getLanguage());
    }

    String in(Locale locale) {
        return isEnglish(locale) ? en : nl;
    }

    boolean isEmpty() {
        return nl.isEmpty();
    }
}
