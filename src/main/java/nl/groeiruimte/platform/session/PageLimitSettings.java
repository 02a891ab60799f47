package nl.groeiruimte.platform.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings under {@code groeiruimte.pages.rate-limit}; they hold for each node by itself.
 *
 * @param requests how many pages, and parts of pages, a person may ask for in a period, at least 1
 * @param period the time in which they come back, evenly
 */
@ConfigurationProperties("groeiruimte.pages.rate-limit")
record PageLimitSettings(long requests, Duration period) {}
