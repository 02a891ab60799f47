package nl.groeiruimte.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.groeiruimte.platform.security.SafetyHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where the container sends requests that failed: a page, whatever the request accepts, unless the path has its own
 * answers.
 */
@Controller
class ErrorPageController implements ErrorController {

    private final List<ErrorAnswer> others;
    private final SafetyHeaders safety;

    ErrorPageController(List<ErrorAnswer> others, SafetyHeaders safety) {
        this.others = others;
        this.safety = safety;
    }

    @RequestMapping("/error")
    @Nullable
    String tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // What has begun, such as the news of an open page whose reader left, cannot become another answer.
        if (response.isCommitted()) {
            return null;
        }
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer given && given >= 400
                ? given
                : HttpStatus.INTERNAL_SERVER_ERROR.value();
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        Optional<ErrorAnswer> own =
                others.stream().filter(other -> other.isFor(path)).findFirst();
        if (own.isPresent()) {
            own.get().write(request, response, status);
            return null;
        }
        // What came to no security chain has none yet.
        safety.ofPage(response);
        if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        response.setStatus(status);
        return "error/" + ErrorPages.code(status);
    }
}
