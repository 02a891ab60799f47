package nl.groeiruimte.platform.session;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * What a session keeps of its login. Not Spring's authorized client: that would write the client's secret to the
 * database.
 *
 * @param refreshToken for asking the login server again, if it gave one
 * @param loggedInAt when the password was given
 * @param checkedAt when the login server last confirmed roles and agency
 * @param askedAt when it was last asked
 */
record LoginState(@Nullable String refreshToken, Instant loggedInAt, Instant checkedAt, Instant askedAt)
        implements Serializable {

    private static final String ATTRIBUTE = LoginState.class.getName();
    private static final long serialVersionUID = 1;

    static @Nullable LoginState of(HttpSession session) {
        return (LoginState) session.getAttribute(ATTRIBUTE);
    }

    static @Nullable LoginState of(Session stored) {
        return stored.getAttribute(ATTRIBUTE);
    }

    void keepIn(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }

    void keepIn(Session stored) {
        stored.setAttribute(ATTRIBUTE, this);
    }

    static LoginState begun(@Nullable String refreshToken, Instant passwordGivenAt, Instant now) {
        return new LoginState(refreshToken, passwordGivenAt, now, now);
    }

    LoginState confirmed(String newRefreshToken, Instant now) {
        return new LoginState(newRefreshToken, loggedInAt, now, now);
    }

    LoginState unanswered(Instant now) {
        return new LoginState(refreshToken, loggedInAt, checkedAt, now);
    }
}
