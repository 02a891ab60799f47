package nl.groeiruimte.platform.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who logged in on the way to a page that is another's, or is not there, comes to where their own work begins, and
 * reads why. The refusal counts as any other.
 */
class LandingFilter extends OncePerRequestFilter {

    /** What the request that somebody logged in for carries; {@link SessionConfiguration} keeps it. */
    private static final Pattern CONTINUE = Pattern.compile("(.*&)?continue(&.*)?");

    private static final String HOME = "/?elsewhere";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null
                || !HttpMethod.GET.matches(request.getMethod())
                || !CONTINUE.matcher(query).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Landing landing = new Landing(response);
        chain.doFilter(request, landing);
        if (landing.refused) {
            response.sendRedirect(request.getContextPath() + HOME);
        }
    }

    /** Keeps the error page back, but not the status, which the list of refusals reads. */
    private static final class Landing extends HttpServletResponseWrapper {

        private boolean refused;

        private Landing(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) throws IOException {
            sendError(status, null);
        }

        @Override
        public void sendError(int status, @Nullable String message) throws IOException {
            if (status == HttpStatus.NOT_FOUND.value()) {
                refused = true;
                setStatus(status);
            } else {
                super.sendError(status, message);
            }
        }
    }
}
