package nl.groeiruimte.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.groeiruimte.platform.security.ApiRefusals;
import org.springframework.stereotype.Component;

/** Tells callers without a token that opens the API what is wrong, as any other problem. */
@Component
class ApiRefusalAnswer implements ApiRefusals {

    private final Problems problems;

    ApiRefusalAnswer(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void unauthorised(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(request, response, ProblemException.of(ProblemType.UNAUTHORIZED));
    }

    @Override
    public void forbidden(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(request, response, ProblemException.of(ProblemType.FORBIDDEN));
    }
}
