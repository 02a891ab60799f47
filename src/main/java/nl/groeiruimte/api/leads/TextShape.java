package nl.groeiruimte.api.leads;

import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.groeiruimte.api.http.ErrorCode;
import nl.groeiruimte.api.http.Fault;
import org.jspecify.annotations.Nullable;

/**
 * How a text has to be written, as the description says it. Forms forgive people spaces and dots; a program gets what
 * its contract promises, no more and no less.
 *
 * @param text whether it is one
 * @param code whether it is a code of a list, so that a blank text is none
 * @param longest in characters; 0 when there is no limit
 */
record TextShape(boolean text, boolean code, @Nullable Pattern pattern, int longest, ErrorCode wrong) {

    static final TextShape ANY = new TextShape(false, false, null, 0, ErrorCode.PATTERN);

    /** As the annotation of a part of the body has it. */
    static TextShape of(RecordComponent part) {
        Schema schema = part.getAccessor().getAnnotation(Schema.class);
        if (schema == null || part.getType() != String.class) {
            return ANY;
        }
        int longest = schema.maxLength() == Integer.MAX_VALUE ? 0 : schema.maxLength();
        return new TextShape(true, !schema.ref().isEmpty(), pattern(schema.pattern()), longest, wrong(part.getName()));
    }

    /** With the end where JavaScript has it: not before a last line end. */
    private static @Nullable Pattern pattern(String written) {
        return written.isEmpty()
                ? null
                : Pattern.compile(written.replaceFirst("\\$$", "\\\\z"), Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static ErrorCode wrong(String name) {
        return switch (name) {
            case "kvkNumber" -> ErrorCode.KVK;
            case "email" -> ErrorCode.EMAIL;
            case "phone" -> ErrorCode.PHONE;
            default -> ErrorCode.PATTERN;
        };
    }

    /**
     * What is wrong with a text, if anything is. A blank one that may be any other is for the form to judge.
     *
     * @param list of which it is a code, if it is one
     */
    Optional<Fault> fault(String pointer, String text, @Nullable String list) {
        int length = text.codePointCount(0, text.length());
        if (longest > 0 && length > longest) {
            return Optional.of(Fault.ofBody(pointer, ErrorCode.TOO_LONG, longest, length));
        }
        if (code && text.isBlank()) {
            return Optional.of(Fault.ofNoCode(pointer, list));
        }
        if (pattern == null
                || pattern.pattern().equals(NewLead.NOT_BLANK)
                || pattern.matcher(text).find()) {
            return Optional.empty();
        }
        return Optional.of(Fault.ofBody(pointer, wrong));
    }
}
