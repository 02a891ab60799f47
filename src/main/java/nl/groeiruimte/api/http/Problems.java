package nl.groeiruimte.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import nl.groeiruimte.platform.text.Bilingual;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes error answers in the caller's language. */
@Component
class Problems {

    private static final String TYPE = "urn:problem-type:groeiruimte:";
    private static final List<Locale> LANGUAGES = List.of(Bilingual.ENGLISH, Bilingual.DUTCH);

    private final MessageSource messages;
    private final JsonMapper json;

    Problems(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    void write(HttpServletRequest request, HttpServletResponse response, ProblemException e) throws IOException {
        Locale locale = language(request);
        List<Problem.Item> errors =
                e.faults().stream().map(fault -> fault.in(locale, messages)).toList();
        response.setStatus(e.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        json.writeValue(
                response.getOutputStream(),
                new Problem(
                        TYPE + e.code(),
                        text(e.code() + ".title", locale),
                        e.status().value(),
                        text(e.code() + ".detail", locale, e.args()),
                        errors,
                        e.openCases(),
                        e.reference()));
    }

    private String text(String key, Locale locale, Object... args) {
        return messages.getMessage("api.problem." + key, args, locale);
    }

    /** English unless Dutch is preferred: the callers are programs, and the API's terms are English. */
    private static Locale language(HttpServletRequest request) {
        String wanted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (wanted == null) {
            return Locale.ENGLISH;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(wanted), LANGUAGES);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            // The second for "-" and the like, of which the parser does not think.
            return Locale.ENGLISH;
        }
    }
}
