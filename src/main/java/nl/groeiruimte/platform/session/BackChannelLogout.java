package nl.groeiruimte.platform.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Ends the sessions, on whichever node they began, of a login that ended at the login server. */
@Component
class BackChannelLogout implements LogoutHandler {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Seal seal;

    BackChannelLogout(FindByIndexNameSessionRepository<? extends Session> sessions, Seal seal) {
        this.sessions = sessions;
        this.seal = seal;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication == null || !(authentication.getPrincipal() instanceof OidcLogoutToken token)) {
            return;
        }
        String subject = token.getSubject();
        if (subject == null) {
            // Sessions are found by whose they are; the login server must not think that this one's ended.
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        sessions.findByPrincipalName(seal.nameOf(subject)).values().stream()
                .filter(session -> isOf(token, session))
                .map(Session::getId)
                .forEach(sessions::deleteById);
    }

    /** Without a session's id the token means all of the user's. */
    private static boolean isOf(OidcLogoutToken token, Session session) {
        SecurityContext context =
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return token.getSessionId() == null
                || context != null
                        && context.getAuthentication() != null
                        && context.getAuthentication().getPrincipal() instanceof OidcUser user
                        && token.getSessionId().equals(user.getIdToken().getClaimAsString("sid"));
    }
}
