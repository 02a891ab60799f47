package nl.groeiruimte.platform.security;

import java.sql.SQLException;
import java.util.Optional;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.impl.IOFileUploadException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Tells failures of ours from requests that nobody can read; the container finds those out late, at the first look. */
public final class BadRequests {

    private static final int DEEPEST = 20;
    /** What the database says to a text that it cannot hold, should one come as far. */
    private static final String NOT_IN_TEXTS = "22021";

    private BadRequests() {}

    /** With what status to refuse a request because of this failure; empty when the request was not at fault. */
    public static Optional<HttpStatus> status(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof InvalidParameterException parameter) {
                HttpStatus status = HttpStatus.resolve(parameter.getErrorCode());
                return Optional.of(status == null || status.is5xxServerError() ? HttpStatus.BAD_REQUEST : status);
            }
            if (cause instanceof MaxUploadSizeExceededException) {
                return Optional.of(HttpStatus.CONTENT_TOO_LARGE);
            }
            if (cause instanceof SQLException sql && NOT_IN_TEXTS.equals(sql.getSQLState())) {
                return Optional.of(HttpStatus.BAD_REQUEST);
            }
            boolean unreadableForm = cause instanceof FileUploadException && !(cause instanceof IOFileUploadException);
            if (unreadableForm
                    || cause instanceof InvalidFileNameException
                    || cause instanceof BadRequestException
                    || cause instanceof RequestRejectedException
                    || cause instanceof HttpMessageNotReadableException) {
                return Optional.of(HttpStatus.BAD_REQUEST);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    /** Whether the name of a parameter may pass: assigned characters, no control characters. */
    static boolean allowedName(String name) {
        return name.codePoints().allMatch(sign -> Character.isDefined(sign) && !Character.isISOControl(sign));
    }

    /** Whether a parameter's value may pass: no text that we keep can hold U+0000. */
    static boolean allowedValue(String value) {
        return value == null || value.indexOf('\0') < 0;
    }
}
