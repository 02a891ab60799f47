package nl.groeiruimte.platform.web;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/**
 * Gives every request a number that a user can read out and the log can be searched for. A listener and not a filter,
 * because the container logs a failure and makes the error page after the last filter has ended.
 */
@Component
public class RequestReference implements ServletRequestListener {

    private static final String ATTRIBUTE = RequestReference.class.getName();
    private static final String LOG_KEY = "request";
    // Without letters and digits that are mistaken for each other when spoken or copied.
    private static final String SIGNS = "23456789BCDFGHJKMNPQRSTVWXZ";

    private final SecureRandom random = new SecureRandom();

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        String reference = next();
        event.getServletRequest().setAttribute(ATTRIBUTE, reference);
        MDC.put(LOG_KEY, reference);
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        MDC.remove(LOG_KEY);
    }

    /** The number of this request, if it came through the container. */
    public static @Nullable String of(ServletRequest request) {
        return (String) request.getAttribute(ATTRIBUTE);
    }

    private String next() {
        StringBuilder reference = new StringBuilder(8);
        random.ints(8, 0, SIGNS.length()).forEach(at -> reference.append(SIGNS.charAt(at)));
        return reference.toString();
    }
}
