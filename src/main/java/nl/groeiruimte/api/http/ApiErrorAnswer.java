package nl.groeiruimte.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.groeiruimte.platform.security.SafetyHeaders;
import nl.groeiruimte.platform.web.ErrorAnswer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Answers problems also to requests that the container refuses before any filter of ours sees them. */
@Component
class ApiErrorAnswer implements ErrorAnswer {

    private final Problems problems;
    private final ApiFailures failures;
    private final SafetyHeaders safety;

    ApiErrorAnswer(Problems problems, ApiFailures failures, SafetyHeaders safety) {
        this.problems = problems;
        this.failures = failures;
        this.safety = safety;
    }

    @Override
    public boolean isFor(String path) {
        return path.matches("(?s)/+api([/%;].*)?");
    }

    @Override
    public void write(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        Api.describe(response);
        safety.ofApi(response);
        HttpStatus known = HttpStatus.resolve(status);
        problems.write(
                request,
                response,
                failures.of(known == null ? HttpStatus.BAD_REQUEST : known, response.getHeader(HttpHeaders.ALLOW)));
    }
}
