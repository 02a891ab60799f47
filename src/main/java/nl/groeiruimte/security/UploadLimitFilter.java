package nl.groeiruimte.security;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 413 to a form with files that says it is larger than its page takes, before anything asks for its fields:
 * each such question would fail, also that of the error page.
 */
class UploadLimitFilter extends OncePerRequestFilter {

    private final UploadSettings settings;

    UploadLimitFilter(UploadSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication asker = SecurityContextHolder.getContext().getAuthentication();
        boolean loggedIn = asker != null && asker.isAuthenticated();
        if (isLarger(request, settings.most(request.getServletPath(), loggedIn))) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The request for an error page to work with. */
    ServletRequest readable(ServletRequest request) {
        return isLarger(request, settings.most().toBytes()) ? new WithoutFields((HttpServletRequest) request) : request;
    }

    private static boolean isLarger(ServletRequest request, long most) {
        String type = request.getContentType();
        return request.getContentLengthLong() > most && type != null
                && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static final class WithoutFields extends HttpServletRequestWrapper {

        WithoutFields(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getContentType() {
            return null;
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
