package nl.groeiruimte.platform.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Takes over, from the login just done, what its session has to keep. */
@Component
class LoginStates implements OAuth2AuthorizedClientRepository {

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication login,
            HttpServletRequest request,
            HttpServletResponse response) {
        String refreshToken = client.getRefreshToken() == null
                ? null
                : client.getRefreshToken().getTokenValue();
        LoginState.begun(refreshToken, passwordGivenAt(login), Instant.now()).keepIn(request.getSession());
    }

    /** Earlier than now for whom the login server let in again without asking. */
    private static Instant passwordGivenAt(Authentication login) {
        Instant given = login.getPrincipal() instanceof OidcUser user ? user.getAuthenticatedAt() : null;
        return given == null ? Instant.now() : given;
    }

    /** Nobody calls another service in a user's name. */
    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication login, HttpServletRequest request) {
        return null;
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication login, HttpServletRequest request, HttpServletResponse response) {
        // Goes with its session.
    }
}
