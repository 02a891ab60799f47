package nl.groeiruimte.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import nl.groeiruimte.platform.security.SafetyHeaders;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** What holds for every answer under {@code /api}, also for those that never reach a controller. */
class ApiFilter extends OncePerRequestFilter {

    private final Problems problems;
    private final ApiFailures failures;
    private final SafetyHeaders safety;

    ApiFilter(Problems problems, ApiFailures failures, SafetyHeaders safety) {
        this.problems = problems;
        this.failures = failures;
        this.safety = safety;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Api.describe(response);
        safety.ofApi(response);
        if (Api.PUBLIC.contains(request.getRequestURI())) {
            // Public, and tools in browsers read it.
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        }
        try {
            chain.doFilter(request, new ProblemsForErrors(request, response));
        } catch (IOException | ServletException | RuntimeException e) {
            if (response.isCommitted()) {
                throw e;
            }
            problems.write(request, response, failures.of(request, e));
        }
    }

    /** Errors as problems, and not as the page that the container would make. */
    private final class ProblemsForErrors extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        ProblemsForErrors(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void sendError(int status) throws IOException {
            problems.write(request, (HttpServletResponse) getResponse(), failures.of(HttpStatus.valueOf(status)));
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            sendError(status);
        }
    }
}
