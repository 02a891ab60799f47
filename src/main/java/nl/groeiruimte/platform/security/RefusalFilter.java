package nl.groeiruimte.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Notes who was refused what. An address that nobody declared is a typing error, not a refusal. */
final class RefusalFilter extends OncePerRequestFilter {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final String EVERYTHING = "/**";
    private static final int LONGEST = 200;

    private final SecurityLog log;
    private final CurrentAsker asker;

    RefusalFilter(SecurityLog log, CurrentAsker asker) {
        this.log = log;
        this.asker = asker;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        boolean forged = Refused.isForged(request);
        if (forged
                || response.getStatus() == HttpStatus.NOT_FOUND.value()
                || response.getStatus() == HttpStatus.FORBIDDEN.value()) {
            asker.person().ifPresent(person -> target(request)
                    .ifPresent(target ->
                            log.note(forged ? SecurityLog.Kind.FORGED : SecurityLog.Kind.REFUSED, person, target)));
        }
    }

    private static Optional<String> target(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            Optional<String> id = variables.values().stream()
                    .map(String::valueOf)
                    .filter(value -> ID.matcher(value).matches())
                    .findFirst();
            if (id.isPresent()) {
                return id;
            }
        }
        if (Refused.isRefused(request)) {
            return Optional.of(shortened(request.getServletPath()));
        }
        return Optional.ofNullable(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .map(String::valueOf)
                .filter(pattern -> !pattern.equals(EVERYTHING))
                .map(RefusalFilter::shortened);
    }

    private static String shortened(String path) {
        return path.length() <= LONGEST ? path : path.substring(0, LONGEST);
    }
}
