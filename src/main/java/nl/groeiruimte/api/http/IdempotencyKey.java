package nl.groeiruimte.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What tells a request from another, if the caller says so. */
public final class IdempotencyKey {

    static final String FIELD = "Idempotency-Key";

    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7E]{1,200}");

    private IdempotencyKey() {}

    /** The key of a request; adds what is wrong with it. */
    public static @Nullable String of(HttpServletRequest request, List<Fault> faults) {
        List<String> keys = Collections.list(request.getHeaders(FIELD));
        if (keys.isEmpty()) {
            return null;
        }
        if (keys.size() > 1 || !PRINTABLE.matcher(keys.get(0)).matches()) {
            faults.add(Fault.ofParameter(FIELD, ErrorCode.IDEMPOTENCY_KEY));
            return null;
        }
        return keys.get(0);
    }
}
