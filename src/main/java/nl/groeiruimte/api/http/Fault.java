package nl.groeiruimte.api.http;

import java.util.List;
import java.util.Locale;
import nl.groeiruimte.platform.form.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Something to correct in a request, put into words once the language of the answer is known. */
public interface Fault {

    /** The same in words. */
    Problem.Item in(Locale locale, MessageSource messages);

    /** Of a form's field that the body holds at this pointer. */
    static Fault ofField(String pointer, FieldError error) {
        String name = error.messageKey().substring(error.messageKey().lastIndexOf('.') + 1);
        return ofBody(pointer, ErrorCode.ofForm(name), error.args().toArray());
    }

    /**
     * As {@link #ofField}, of a field whose codes are a list of the API.
     *
     * @param list its name in addresses, if it has one
     */
    static Fault ofCode(String pointer, FieldError error, @Nullable String list) {
        Fault fault = ofField(pointer, error);
        return (locale, messages) -> {
            Problem.Item item = fault.in(locale, messages);
            return item.code().equals(ErrorCode.OPTION.code())
                    ? ofNoCode(pointer, list).in(locale, messages)
                    : item;
        };
    }

    /** Of the body at this pointer, where no code of this list stands. */
    static Fault ofNoCode(String pointer, @Nullable String list) {
        return list == null
                ? ofBody(pointer, ErrorCode.OPTION)
                : ofBody(pointer, ErrorCode.OPTION, Api.CODES + "/" + list);
    }

    /** Of the body at this pointer. */
    static Fault ofBody(String pointer, ErrorCode code, Object... args) {
        return (locale, messages) ->
                new Problem.Item(pointer, null, code.code(), code.words(List.of(args), locale, messages));
    }

    /** Of a field that is not known, in the object at this pointer. Only what looks like a name is repeated. */
    static Fault unknownField(String object, String name) {
        return ofBody(
                name.matches("[A-Za-z][A-Za-z0-9]{0,39}") ? object + "/" + name : object, ErrorCode.UNKNOWN_FIELD);
    }

    /** Of a query parameter or header. */
    static Fault ofParameter(String name, ErrorCode code, Object... args) {
        return (locale, messages) ->
                new Problem.Item(null, name, code.code(), code.words(List.of(args), locale, messages));
    }
}
