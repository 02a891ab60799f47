package nl.groeiruimte.api.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings under {@code groeiruimte.api.rate-limit}; they hold for each node by itself.
 *
 * @param requests how many requests a client may make in a period, at least 1
 * @param period the time in which they come back, evenly
 */
@ConfigurationProperties("groeiruimte.api.rate-limit")
public record RateLimitSettings(long requests, Duration period) {}
