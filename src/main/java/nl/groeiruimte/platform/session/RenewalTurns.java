package nl.groeiruimte.platform.session;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets one request at a time, on whichever node, ask the login server what a login is worth: the token for asking it is
 * good for one time, and a second use would end the login. What was answered is stored at once, for the requests beside
 * it.
 */
@Component
class RenewalTurns {

    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private final JdbcClient jdbc;
    private final TransactionOperations sessionTransactions;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    RenewalTurns(
            JdbcClient jdbc,
            TransactionOperations springSessionTransactionOperations,
            FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.jdbc = jdbc;
        this.sessionTransactions = springSessionTransactionOperations;
        this.sessions = sessions;
    }

    /** What another request has stored meanwhile. */
    record Newer(LoginState state, SecurityContext context) {}

    /** Whether it is this request's turn; a turn ends by itself after longer than the login server may take. */
    boolean take(HttpSession session) {
        return Boolean.TRUE.equals(sessionTransactions.execute(
                status -> jdbc.sql("""
                        insert into session.login_renewal (session_id, until)
                            values (?, clock_timestamp() + interval '15 seconds')
                        on conflict (session_id) do update set until = excluded.until
                        where login_renewal.until < clock_timestamp()""").param(session.getId()).update() == 1));
    }

    /** Ends the turn. */
    void giveBack(HttpSession session) {
        sessionTransactions.executeWithoutResult(
                status -> jdbc.sql("""
                        delete from session.login_renewal
                        where session_id = ? or until < clock_timestamp() -
                            interval '1 hour'""").param(session.getId()).update());
    }

    /** What the login server confirmed after this request had read its session. */
    Optional<Newer> since(LoginState known, HttpSession session) {
        Session stored = sessions.findById(session.getId());
        LoginState state = stored == null ? null : LoginState.of(stored);
        SecurityContext context = stored == null ? null : stored.getAttribute(CONTEXT);
        return state != null && context != null && state.checkedAt().isAfter(known.checkedAt())
                ? Optional.of(new Newer(state, context))
                : Optional.empty();
    }

    /** Stores what was answered before this request has ended. */
    void store(LoginState state, SecurityContext context, HttpSession session) {
        store(sessions, state, context, session.getId());
    }

    private static <S extends Session> void store(
            FindByIndexNameSessionRepository<S> sessions, LoginState state, SecurityContext context, String id) {
        S stored = sessions.findById(id);
        if (stored != null) {
            state.keepIn(stored);
            stored.setAttribute(CONTEXT, context);
            sessions.save(stored);
        }
    }
}
