package nl.groeiruimte.api;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.SecurityLog;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 429 to a client that asks too often. Counted in this node's memory, for no client is worth a query for each
 * of its requests; with two nodes a client may so ask twice as often. Only clients whose token was checked are counted,
 * so there are never more buckets than the login server has clients.
 */
class RateLimitFilter extends OncePerRequestFilter {

    private final RateLimitSettings settings;
    private final CurrentAsker asker;
    private final SecurityLog log;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    RateLimitFilter(RateLimitSettings settings, CurrentAsker asker, SecurityLog log) {
        this.settings = settings;
        this.asker = asker;
        this.log = log;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Asker> client = asker.person();
        if (client.isPresent()) {
            ConsumptionProbe probe = buckets.computeIfAbsent(client.get().subject(), subject -> bucket())
                    .tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                log.note(SecurityLog.Kind.TOO_MANY, client.get(), "");
                long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
                throw ProblemException.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-requests",
                        settings.requests(),
                        settings.period().toSeconds(),
                        seconds);
            }
        }
        chain.doFilter(request, response);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(settings.requests()).refillGreedy(settings.requests(), settings.period()))
                .build();
    }
}
