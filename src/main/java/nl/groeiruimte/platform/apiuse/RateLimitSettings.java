package nl.groeiruimte.platform.apiuse;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings under {@code groeiruimte.api.rate-limit}; they hold for each node by itself.
 *
 * @param requests how many requests a client may make in a period, at least 1
 * @param period the time in which they come back, evenly
 */
@ConfigurationProperties("groeiruimte.api.rate-limit")
public record RateLimitSettings(long requests, Duration period) {

    /** The field that tells what a client may ask. */
    public static final String POLICY_FIELD = "RateLimit-Policy";

    /** The field that tells how much is left of it. */
    public static final String FIELD = "RateLimit";

    private static final String NAME = "\"client\"";

    /** The policy as the field has it. */
    public String policy() {
        return NAME + ";q=" + requests + ";w=" + Math.max(1, period.toSeconds());
    }

    /** What is left as the field has it. */
    public String left(long remaining, long seconds) {
        return NAME + ";r=" + remaining + ";t=" + seconds;
    }
}
