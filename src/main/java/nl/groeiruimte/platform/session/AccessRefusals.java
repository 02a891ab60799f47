package nl.groeiruimte.platform.session;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Refused;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.HtmlUtils;

/** What somebody gets who is not logged in, whose login ended while typing, or who may not see what was asked for. */
@Component
class AccessRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final AuthenticationEntryPoint login =
            new LoginUrlAuthenticationEntryPoint("/oauth2/authorization/keycloak");
    private final KeptForms forms;
    private final CurrentAsker asker;
    private final MessageSource messages;
    private final LocaleResolver locales;

    AccessRefusals(KeptForms forms, CurrentAsker asker, MessageSource messages, LocaleResolver locales) {
        this.forms = forms;
        this.asker = asker;
        this.messages = messages;
        this.locales = locales;
    }

    static boolean isFragment(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException, ServletException {
        if (isFragment(request)) {
            sayLoginEnded(request, response);
        } else if (OpenLogins.onlyLooks(request)) {
            // A browser asks again after any other answer, such as the login page.
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            login.commence(request, response, e);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        if (!(e instanceof CsrfException)) {
            Refused.mark(request);
            // Not to be told from what does not exist; only who has no role at all is told so, whatever was asked for.
            response.sendError(
                    asker.person().isPresent() ? HttpStatus.NOT_FOUND.value() : HttpStatus.FORBIDDEN.value());
            return;
        }
        Refused.markForged(request);
        if (isFragment(request)) {
            sayLoginEnded(request, response);
        } else if (request.getServletPath().equals("/logout")) {
            response.sendRedirect(request.getContextPath() + "/logged-out");
        } else if (forms.keep(request, response)) {
            response.sendRedirect(request.getContextPath() + KeptForms.PATH);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    /**
     * Into the notices of the page that is open, which allows it in its htmx-config; what was typed stays in that page.
     */
    private void sayLoginEnded(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String words = messages.getMessage("session.ended-while-typing", null, locales.resolveLocale(request));
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        response.setHeader("HX-Retarget", ".notices");
        response.setHeader("HX-Reswap", "innerHTML");
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("<p class=\"notice notice--warning\">" + HtmlUtils.htmlEscape(words) + "</p>");
    }
}
