package nl.groeiruimte.platform.form;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * A word, or some words together, by which a text for others gives away what they may not know.
 *
 * @param word as it is written
 * @param why what it tells
 */
public record TellingWord(String word, Why why) {

    /** What a word tells; the message {@code form.telling.…} says it. */
    public enum Why {
        /** It comes from the company's name. */
        NAME,
        /** The company's town. */
        PLACE,
        /** Its street or postcode. */
        ADDRESS,
        /** Its registration number. */
        NUMBER,
        CONTACT,
        EMAIL,
        PHONE,
        WEBSITE,
        /** Somebody wrote it down as one that tells the company. */
        KEPT,
        /** Something of the company, of which it is not known what. */
        COMPANY,
        /** The agency that asks. */
        AGENCY,
        CASE_LEAD,
        PROVINCE;

        /** The end of the key of its message. */
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The error that a text which others read holds these words. */
    public static FieldError error(String field, List<TellingWord> words) {
        return FieldError.of(field, Form.NAMES + Form.BY_WORD, words.toArray());
    }

    /** All of them with what each tells, as an argument of a message; there must be one at least. */
    public static MessageSourceResolvable said(List<TellingWord> words) {
        return words.stream()
                .map(word -> message("form.telling." + word.why.code(), word.word))
                .reduce((first, next) -> message("form.telling.and", first, next))
                .orElseThrow();
    }

    private static MessageSourceResolvable message(String key, Object... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {key}, arguments);
    }
}
