package nl.groeiruimte.api.http;

import java.util.List;
import java.util.Locale;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.Form;
import org.springframework.context.MessageSource;

/** Something to correct in a request, put into words once the language of the answer is known. */
public interface Fault {

    /** The same in words. */
    Problem.Item in(Locale locale, MessageSource messages);

    /** Of a form's field that the body holds at this pointer. */
    static Fault ofField(String pointer, Form form, FieldError error) {
        String code = error.messageKey().substring(error.messageKey().lastIndexOf('.') + 1);
        return (locale, messages) -> new Problem.Item(
                pointer,
                null,
                code,
                messages.getMessage(form.messages(List.of(error), locale).get(0), locale));
    }

    /** Of the body at this pointer. */
    static Fault ofBody(String pointer, String code, Object... args) {
        return (locale, messages) -> new Problem.Item(pointer, null, code, words(code, args, locale, messages));
    }

    /** Of a query parameter or header. */
    static Fault ofParameter(String name, String code, Object... args) {
        return (locale, messages) -> new Problem.Item(null, name, code, words(code, args, locale, messages));
    }

    private static String words(String code, Object[] args, Locale locale, MessageSource messages) {
        return messages.getMessage("api.error." + code, args, locale);
    }
}
