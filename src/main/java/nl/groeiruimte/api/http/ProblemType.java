package nl.groeiruimte.api.http;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/**
 * What kinds of problem there are. Declared here once: its words are {@code api.problem.<code>.title} and
 * {@code .detail} in {@code messages/api}, and the description shows an answer of each kind.
 */
public enum ProblemType {
    INVALID_INPUT(HttpStatus.BAD_REQUEST),
    MALFORMED_JSON(HttpStatus.BAD_REQUEST, "7", "15", 10),
    BAD_REQUEST(HttpStatus.BAD_REQUEST),
    UNAUTHORIZED(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "GET, POST"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    DUPLICATE_COMPANY(HttpStatus.CONFLICT),
    IDEMPOTENCY_KEY_USED(HttpStatus.CONFLICT),
    REFERENCE_USED(HttpStatus.CONFLICT),
    CASE_ASSESSED(HttpStatus.CONFLICT),
    NOT_TO_BE_WITHDRAWN(HttpStatus.CONFLICT),
    CASE_DESTROYED(HttpStatus.GONE),
    CASE_CHANGED(HttpStatus.PRECONDITION_FAILED),
    SITE_CHANGED(HttpStatus.PRECONDITION_FAILED),
    STATE_REQUIRED(HttpStatus.PRECONDITION_REQUIRED),
    TASK_ENDED(HttpStatus.CONFLICT),
    TASK_TAKEN(HttpStatus.CONFLICT),
    TASK_HELD(HttpStatus.CONFLICT),
    TASK_CHANGED(HttpStatus.PRECONDITION_FAILED),
    LEAD_IMPORT_NOT_READY(HttpStatus.CONFLICT),
    LEAD_IMPORT_ENDED(HttpStatus.CONFLICT),
    LEAD_IMPORTS_BUSY(HttpStatus.SERVICE_UNAVAILABLE),
    WEBHOOKS_OFF(HttpStatus.CONFLICT),
    TOO_MANY_WEBHOOKS(HttpStatus.CONFLICT, 5),
    /** Of a feed. */
    POSITION_UNKNOWN(HttpStatus.GONE),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, JsonBody.MAX_KIB),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, 600, 60, 1),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

    private static final String URN = "urn:problem-type:groeiruimte:";

    private final HttpStatus status;
    private final List<Object> example;

    ProblemType(HttpStatus status, Object... example) {
        this.status = status;
        this.example = List.of(example);
    }

    /** Such as {@code invalid-input}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What answers call it. */
    public String urn() {
        return URN + code();
    }

    /** With which it is answered. */
    public HttpStatus status() {
        return status;
    }

    /** Arguments for the words of its detail in an example. */
    public List<Object> example() {
        return example;
    }
}
