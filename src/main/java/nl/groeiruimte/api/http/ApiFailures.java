package nl.groeiruimte.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.groeiruimte.platform.security.BadRequests;
import nl.groeiruimte.platform.web.PassingFault;
import nl.groeiruimte.platform.web.RequestReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;

/** Turns what went wrong into the problem that the caller gets to read. */
@Component
class ApiFailures {

    private static final Logger LOG = LoggerFactory.getLogger(ApiFailures.class);

    ProblemException of(HttpServletRequest request, Exception e) {
        if (e instanceof ProblemException problem) {
            return problem;
        }
        if (e instanceof HttpRequestMethodNotSupportedException method) {
            Set<HttpMethod> methods = method.getSupportedHttpMethods();
            return of(
                    HttpStatus.METHOD_NOT_ALLOWED,
                    methods == null
                            ? null
                            : methods.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", ")));
        }
        Optional<HttpStatus> ofRequest = BadRequests.status(e);
        if (ofRequest.isPresent()) {
            return of(ofRequest.get());
        }
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return of(HttpStatus.valueOf(known.getStatusCode().value()));
        }
        Optional<PassingFault> fault = PassingFault.of(e);
        if (fault.isPresent()) {
            LOG.warn(
                    "A request to the API was answered with 503: {}",
                    fault.get().state());
        } else {
            LOG.error("A request to the API failed", e);
        }
        return ProblemException.failure(
                fault.isPresent() || e instanceof AuthenticationServiceException
                        ? HttpStatus.SERVICE_UNAVAILABLE
                        : HttpStatus.INTERNAL_SERVER_ERROR,
                RequestReference.of(request));
    }

    /** For a status that comes without a reason. */
    ProblemException of(HttpStatus status) {
        return of(status, null);
    }

    /** @param methods those that the address takes, when that is what went wrong and somebody knows */
    ProblemException of(HttpStatus status, @Nullable String methods) {
        return switch (status) {
            case METHOD_NOT_ALLOWED ->
                methods == null
                        ? ProblemException.badRequest(status)
                        : ProblemException.of(ProblemType.METHOD_NOT_ALLOWED, methods);
            // Methods and versions of HTTP that we do not have: no failure of ours.
            case NOT_IMPLEMENTED, HTTP_VERSION_NOT_SUPPORTED -> ProblemException.badRequest(status);
            case NOT_FOUND -> ProblemException.notFound();
            case NOT_ACCEPTABLE -> ProblemException.of(ProblemType.NOT_ACCEPTABLE);
            case UNSUPPORTED_MEDIA_TYPE -> ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
            default ->
                status.is5xxServerError()
                        ? ProblemException.failure(status, null)
                        : ProblemException.badRequest(status);
        };
    }
}
