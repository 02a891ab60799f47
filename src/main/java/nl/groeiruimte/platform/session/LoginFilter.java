package nl.groeiruimte.platform.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.groeiruimte.platform.security.SecurityLog;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a login that is too old, and lets every other follow the login server: somebody who lost a role, an agency or
 * the account loses here what hung on it at the first request after {@link SessionSettings#getRecheck}.
 */
class LoginFilter extends OncePerRequestFilter {

    private static final long SECONDS_BETWEEN_UNANSWERED_QUESTIONS = 10;

    private final SessionSettings settings;
    private final LoginRenewal renewal;
    private final RenewalTurns turns;
    private final SecurityLog log;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    LoginFilter(SessionSettings settings, LoginRenewal renewal, RenewalTurns turns, SecurityLog log) {
        this.settings = settings;
        this.renewal = renewal;
        this.turns = turns;
        this.log = log;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // Files are everybody's: no session is read for them.
        return StaticPaths.contain(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            Authentication login = SecurityContextHolder.getContext().getAuthentication();
            if (login instanceof OAuth2AuthenticationToken token && !holds(token, session, request, response)) {
                session.invalidate();
                SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
            }
        }
        chain.doFilter(request, response);
    }

    private boolean holds(
            OAuth2AuthenticationToken login,
            HttpSession session,
            HttpServletRequest request,
            HttpServletResponse response) {
        Instant now = Instant.now();
        LoginState state = LoginState.of(session);
        if (state == null
                || state.refreshToken() == null
                || !now.isBefore(state.loggedInAt().plus(settings.getAbsolute()))) {
            return false;
        }
        if (OpenLogins.onlyLooks(request)) {
            return true;
        }
        Instant due = state.checkedAt().plus(settings.getRecheck());
        if (now.isBefore(due)) {
            return true;
        }
        boolean silentBefore = state.askedAt().isAfter(state.checkedAt());
        if (silentBefore && now.isBefore(state.askedAt().plusSeconds(SECONDS_BETWEEN_UNANSWERED_QUESTIONS))) {
            return now.isBefore(due.plus(settings.getRecheckGrace()));
        }
        if (!turns.take(session)) {
            // Another request of this session is asking at this moment; what it hears counts from the next request on.
            return now.isBefore(due.plus(settings.getRecheckGrace()));
        }
        try {
            Optional<RenewalTurns.Newer> newer = turns.since(state, session);
            if (newer.isPresent()) {
                goOn(newer.get().state(), newer.get().context(), request, response);
                return true;
            }
            LoginRenewal.Answer answer = renewal.ask(login, state.refreshToken());
            if (answer instanceof LoginRenewal.Answer.Renewed renewed) {
                if (!rights(login).equals(rights(renewed.login()))) {
                    log.rightsChanged(login.getName());
                }
                LoginState confirmed = state.confirmed(renewed.refreshToken(), now);
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(renewed.login());
                turns.store(confirmed, context, session);
                goOn(confirmed, context, request, response);
                return true;
            }
            state.unanswered(now).keepIn(session);
            return answer instanceof LoginRenewal.Answer.Silent && now.isBefore(due.plus(settings.getRecheckGrace()));
        } finally {
            turns.giveBack(session);
        }
    }

    private void goOn(
            LoginState state, SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        state.keepIn(request.getSession());
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private static List<Object> rights(OAuth2AuthenticationToken login) {
        return Arrays.asList(
                Set.copyOf(login.getAuthorities()), login.getPrincipal().getAttribute("agency"));
    }
}
