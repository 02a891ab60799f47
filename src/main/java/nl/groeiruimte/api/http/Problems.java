package nl.groeiruimte.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import nl.groeiruimte.platform.web.PassingFault;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes error answers in the caller's language. */
@Component
public class Problems {

    private final MessageSource messages;
    private final JsonMapper json;

    Problems(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    void write(HttpServletRequest request, HttpServletResponse response, ProblemException e) throws IOException {
        Locale locale = CallerLanguage.of(request);
        response.setStatus(e.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (e.type() == ProblemType.UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(PassingFault.RETRY_AFTER));
        }
        json.writeValue(response.getOutputStream(), said(e, locale));
    }

    /** An answer of this kind, as it can come. */
    public Problem example(ProblemType type, Locale locale) {
        ProblemException e =
                switch (type) {
                    case INVALID_INPUT ->
                        ProblemException.invalid(List.of(
                                Fault.ofBody("/company/kvkNumber", ErrorCode.KVK),
                                Fault.ofParameter("limit", ErrorCode.BETWEEN, "1", "100")));
                    case DUPLICATE_COMPANY ->
                        ProblemException.duplicateCompany(List.of(Api.LEADS + "/0b9c4a52-6c0e-4a55-9d1b-5a0f2d7c3e11"));
                    case INTERNAL_ERROR, UNAVAILABLE -> ProblemException.failure(type.status(), "7KQ2MX9D");
                    default -> ProblemException.of(type, type.example().toArray());
                };
        return said(e, locale);
    }

    private Problem said(ProblemException e, Locale locale) {
        List<Problem.Item> errors =
                e.faults().stream().map(fault -> fault.in(locale, messages)).toList();
        return new Problem(
                e.type().urn(),
                text(e.type(), "title", locale),
                e.status().value(),
                text(e.type(), "detail", locale, e.args()),
                errors,
                e.openCases(),
                e.reference());
    }

    private String text(ProblemType type, String part, Locale locale, Object... args) {
        return messages.getMessage("api.problem." + type.code() + "." + part, args, locale);
    }
}
