package nl.groeiruimte.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers failures under {@code /api} with problems; a resolver and not an advice, since unknown paths have no
 * controller.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiExceptionResolver implements HandlerExceptionResolver {

    private final Problems problems;
    private final ApiFailures failures;

    ApiExceptionResolver(Problems problems, ApiFailures failures) {
        this.problems = problems;
        this.failures = failures;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception e) {
        if (!request.getRequestURI().startsWith(Api.ROOT) || e instanceof AccessDeniedException) {
            return null;
        }
        if (response.isCommitted()) {
            // The container refused an unreadable body while we looked for parameters in it: its 400 stands.
            return new ModelAndView();
        }
        if (e instanceof ErrorResponse known) {
            // Such as Allow for a wrong method.
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        try {
            problems.write(request, response, failures.of(request, e));
        } catch (IOException callerGone) {
            return new ModelAndView();
        }
        return new ModelAndView();
    }
}
