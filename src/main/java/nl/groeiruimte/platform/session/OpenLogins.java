package nl.groeiruimte.platform.session;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.springframework.http.MediaType;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/** Logins of pages that lie open: looking whether one goes on is no use of it. */
@Component
public class OpenLogins {

    private static final String LIVE = "/live/";

    private final SessionRepository<?> sessions;
    private final SessionSettings settings;

    OpenLogins(SessionRepository<?> sessions, SessionSettings settings) {
        this.sessions = sessions;
        this.settings = settings;
    }

    /**
     * Whether a request is no act of a person but a page that lies open and waits for events. It lengthens no login,
     * asks the login server nothing, which would lengthen the one there, and is not counted as a page.
     */
    public static boolean onlyLooks(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + LIVE)
                && String.valueOf(request.getHeader("Accept")).contains(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    /** Whether the login of a session goes on: it is neither idle for too long, nor too old, nor ended by somebody. */
    public boolean lives(String session) {
        Session found = sessions.findById(session);
        LoginState login = found == null || found.isExpired() ? null : LoginState.of(found);
        return login != null && Instant.now().isBefore(login.loggedInAt().plus(settings.getAbsolute()));
    }
}
