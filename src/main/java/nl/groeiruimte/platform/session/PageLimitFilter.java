package nl.groeiruimte.platform.session;

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

/** Answers 429 to a person in whose name more pages are asked for than anybody reads; files are not counted. */
final class PageLimitFilter extends OncePerRequestFilter {

    private final CurrentAsker asker;
    private final SecurityLog log;
    private final Turns turns;
    private final Turns looks;

    PageLimitFilter(PageLimitSettings settings, CurrentAsker asker, SecurityLog log) {
        this.asker = asker;
        this.log = log;
        turns = new Turns(settings.requests(), settings.period());
        looks = new Turns(settings.requests(), settings.period());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return StaticPaths.contain(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Asker> person = asker.person();
        // What scripts of open pages ask by themselves takes no page from anybody.
        Turns counted = OpenLogins.onlyLooks(request) ? looks : turns;
        OptionalLong wait = person.map(one -> counted.take(one.subject())).orElse(OptionalLong.empty());
        if (wait.isPresent()) {
            log.note(SecurityLog.Kind.TOO_MANY, person.get(), "");
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.getAsLong()));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        chain.doFilter(request, response);
    }
}
