package nl.groeiruimte.platform.web;

import java.util.Set;

/** Which page says what went wrong. */
final class ErrorPages {

    private static final Set<Integer> OWN_PAGE = Set.of(403, 404, 413, 429, 503);

    private ErrorPages() {}

    /** The name in {@code templates/error} and in the message keys. */
    static String code(int status) {
        if (OWN_PAGE.contains(status)) {
            return Integer.toString(status);
        }
        // Of 501 and 505 the request is the cause: a method or version that we do not have.
        return status < 500 || status == 501 || status == 505 ? "4xx" : "5xx";
    }
}
