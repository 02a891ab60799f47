package nl.groeiruimte.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 400 to what nobody can read, wherever it is noticed: a query at once, also for who never looks at it; the
 * body when somebody does. Of the fields of a form U+0000 falls away, as other control characters do where they are
 * read: a text that was pasted may have it, and its writer would lose the whole form for a sign that nobody sees.
 */
class BadRequestFilter extends OncePerRequestFilter {

    private static final String REFUSED = BadRequestFilter.class.getName();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (hasFieldsInBody(request)) {
                chain.doFilter(new KeepableFields(request), response);
            } else {
                request.getParameterMap().forEach(BadRequestFilter::check);
                chain.doFilter(request, response);
            }
        } catch (IOException | ServletException | RuntimeException e) {
            Optional<HttpStatus> status = BadRequests.status(e);
            if (status.isEmpty()) {
                throw e;
            }
            refuse(request, response, status.get());
        }
    }

    /**
     * Answers with a status, unless the container has begun to, as for a broken chunk; the error page asks for nothing
     * that made the request unreadable.
     */
    static void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        request.setAttribute(REFUSED, true);
        if (!response.isCommitted()) {
            response.sendError(status.value());
        }
    }

    /**
     * The request for an error page to work with: with what stands in the address, when that can be read, and nothing
     * else.
     */
    static ServletRequest readable(ServletRequest request) {
        HttpServletRequest asked = (HttpServletRequest) request;
        if (asked.getAttribute(REFUSED) != null || hasFieldsInBody(asked)) {
            return new WithoutFields(asked);
        }
        try {
            asked.getParameterMap();
            return asked;
        } catch (RuntimeException unreadable) {
            return new WithoutFields(asked);
        }
    }

    /** Reading them now would read the body before anybody knows whether it may be that large. */
    private static boolean hasFieldsInBody(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && type.strip()
                        .toLowerCase(Locale.ROOT)
                        .matches("(?s)(multipart/|application/x-www-form-urlencoded).*");
    }

    private static void check(String name, String[] values) {
        if (!BadRequests.allowedName(name) || !Arrays.stream(values).allMatch(BadRequests::allowedValue)) {
            throw new RequestRejectedException("A parameter holds a control character");
        }
    }

    private static final class WithoutFields extends HttpServletRequestWrapper {

        WithoutFields(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getQueryString() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
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
