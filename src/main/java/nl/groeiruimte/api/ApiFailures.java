package nl.groeiruimte.api;

import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;

import nl.groeiruimte.web.RequestReference;

/** Turns what went wrong into the problem that the caller gets to read. */
@Component
class ApiFailures {

    private static final Logger LOG = LoggerFactory.getLogger(ApiFailures.class);

    ProblemException of(HttpServletRequest request, Exception e) {
        if (e instanceof ProblemException problem) {
            return problem;
        }
        if (e instanceof HttpRequestMethodNotSupportedException method) {
            return ProblemException.of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", method.getSupportedHttpMethods().stream()
                    .map(HttpMethod::name).sorted().collect(Collectors.joining(", ")));
        }
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return of(HttpStatus.valueOf(known.getStatusCode().value()));
        }
        boolean passing = e instanceof CannotCreateTransactionException || e instanceof AuthenticationServiceException;
        LOG.error("A request to the API failed", e);
        return ProblemException.failure(passing ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR,
                RequestReference.of(request));
    }

    /** For a status that comes without a reason. */
    ProblemException of(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> ProblemException.notFound();
            case NOT_ACCEPTABLE -> ProblemException.of(status, "not-acceptable");
            case UNSUPPORTED_MEDIA_TYPE -> ProblemException.of(status, "unsupported-media-type");
            default -> status.is5xxServerError() ? ProblemException.failure(status, null) : ProblemException.of(status, "bad-request");
        };
    }
}
