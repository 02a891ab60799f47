package nl.groeiruimte.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.groeiruimte.platform.security.SafetyHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** An error page without frame, for requests of which nobody could find out who asks. */
@Component
public class PlainErrorPage implements ErrorAnswer {

    private static final List<String> STYLES = List.of(
            "/vendor/voorbeeld/theme.css",
            "/vendor/utrecht/utrecht.css",
            "/css/tokens.css",
            "/css/groeiruimte.css",
            "/css/frame.css");

    private final SpringTemplateEngine templates;
    private final ResourceUrlProvider files;
    private final LocaleResolver locales;
    private final SafetyHeaders safety;

    PlainErrorPage(
            SpringTemplateEngine templates, ResourceUrlProvider files, LocaleResolver locales, SafetyHeaders safety) {
        this.templates = templates;
        this.files = files;
        this.locales = locales;
        this.safety = safety;
    }

    /** None by itself: it is for what is left. */
    @Override
    public boolean isFor(String path) {
        return false;
    }

    @Override
    public void write(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        write(request, response, status, null);
    }

    /**
     * Writes the page with a button that sends the same once more.
     *
     * @param form where to, {@code path}, and what, {@code fields}; none for what cannot be sent again
     */
    public void write(HttpServletRequest request, HttpServletResponse response, int status, @Nullable Object form)
            throws IOException {
        Locale locale = locales.resolveLocale(request);
        List<String> styles = STYLES.stream()
                .map(style -> Objects.requireNonNullElse(files.getForLookupPath(style), style))
                .toList();
        Context context = new Context(locale, Map.of("code", ErrorPages.code(status), "styles", styles));
        context.setVariable("form", form);
        String page = templates.process("error/plain", context);
        safety.ofPage(response);
        response.setStatus(status);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }
}
