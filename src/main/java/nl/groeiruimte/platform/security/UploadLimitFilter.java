package nl.groeiruimte.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 413 to a form with files that says it is larger than its page takes, before anything asks for its fields:
 * each such question would fail.
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
            BadRequestFilter.refuse(request, response, HttpStatus.CONTENT_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isLarger(HttpServletRequest request, long most) {
        String type = request.getContentType();
        return request.getContentLengthLong() > most
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
