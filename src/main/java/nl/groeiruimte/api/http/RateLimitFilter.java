package nl.groeiruimte.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.groeiruimte.platform.apiuse.ApiUse;
import nl.groeiruimte.platform.apiuse.RateLimitSettings;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.SecurityLog;
import nl.groeiruimte.platform.security.Turns;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 429 to a client that asks too often, and tells all others how much is left, in the fields of
 * draft-ietf-httpapi-ratelimit-headers; only clients whose token was checked are counted.
 */
class RateLimitFilter extends OncePerRequestFilter {

    private final ApiUse use;
    private final RateLimitSettings settings;
    private final CurrentAsker asker;
    private final SecurityLog log;
    private final Turns turns;

    RateLimitFilter(ApiUse use, CurrentAsker asker, SecurityLog log) {
        this.use = use;
        this.settings = use.limit();
        this.asker = asker;
        this.log = log;
        turns = new Turns(settings.requests(), settings.period());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Asker> client = asker.person();
        if (client.isPresent()) {
            Turns.Turn turn = turns.ask(client.get().subject());
            use.count(client.get(), turn.seconds().isPresent());
            long wait = turn.seconds().orElse(turns.untilMore());
            response.setHeader(RateLimitSettings.POLICY_FIELD, settings.policy());
            response.setHeader(RateLimitSettings.FIELD, settings.left(turn.left(), wait));
            if (turn.seconds().isPresent()) {
                log.note(SecurityLog.Kind.TOO_MANY, client.get(), "");
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
                throw ProblemException.of(
                        ProblemType.TOO_MANY_REQUESTS,
                        settings.requests(),
                        settings.period().toSeconds(),
                        wait);
            }
        }
        chain.doFilter(request, response);
    }
}
