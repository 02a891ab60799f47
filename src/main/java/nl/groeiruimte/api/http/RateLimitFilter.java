package nl.groeiruimte.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.SecurityLog;
import nl.groeiruimte.platform.security.Turns;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 429 to a client that asks too often; only clients whose token was checked are counted. */
class RateLimitFilter extends OncePerRequestFilter {

    private final RateLimitSettings settings;
    private final CurrentAsker asker;
    private final SecurityLog log;
    private final Turns turns;

    RateLimitFilter(RateLimitSettings settings, CurrentAsker asker, SecurityLog log) {
        this.settings = settings;
        this.asker = asker;
        this.log = log;
        turns = new Turns(settings.requests(), settings.period());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Asker> client = asker.person();
        OptionalLong wait = client.map(one -> turns.take(one.subject())).orElse(OptionalLong.empty());
        if (wait.isPresent()) {
            log.note(SecurityLog.Kind.TOO_MANY, client.get(), "");
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.getAsLong()));
            throw ProblemException.of(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too-many-requests",
                    settings.requests(),
                    settings.period().toSeconds(),
                    wait.getAsLong());
        }
        chain.doFilter(request, response);
    }
}
