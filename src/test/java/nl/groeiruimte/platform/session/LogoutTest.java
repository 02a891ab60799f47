package nl.groeiruimte.platform.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;

class LogoutTest {

    /** As after a change of the login server, while sessions of before go on. */
    private static final ClientRegistrationRepository NOT_OURS_ANY_MORE = id -> null;

    private static final OAuth2AuthenticationToken LOGIN = new OAuth2AuthenticationToken(
            new DefaultOAuth2User(List.of(), Map.of("sub", "lotte"), "sub"), List.of(), "before");

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/logout");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void whoLoggedInAtAServerThatIsOursNoMoreIsLoggedOutHere() throws Exception {
        LoginState.begun("refresh", Instant.now(), Instant.now()).keepIn(request.getSession());
        LoginServerLogout logout =
                new LoginServerLogout(NOT_OURS_ANY_MORE, "https://login.example", "http://login.internal");

        logout.logout(request, response, LOGIN);
        logout.onLogoutSuccess(request, response, LOGIN);

        assertThat(response.getRedirectedUrl()).isEqualTo("http://localhost/logged-out");
    }

    @Test
    void aLoginAtAServerThatIsOursNoMoreEnds() {
        LoginRenewal renewal = new LoginRenewal(NOT_OURS_ANY_MORE, authorities -> authorities);

        assertThat(renewal.ask(LOGIN, "refresh")).isInstanceOf(LoginRenewal.Answer.Ended.class);
    }

    @Test
    void aLogoutThatNamesNobodyIsToldNotToHaveEndedAnything() {
        OidcLogoutToken token = OidcLogoutToken.withTokenValue("token")
                .issuer("https://login.example")
                .audience(List.of("groeiruimte"))
                .issuedAt(Instant.now())
                .jti("1")
                .sessionId("a session of the login server")
                .build();

        new BackChannelLogout(new NoSessions(), new Seal("a secret of these tests alone, long enough"))
                .logout(request, response, new TestingAuthenticationToken(token, null));

        assertThat(response.getStatus()).isEqualTo(400);
    }

    private static final class NoSessions implements FindByIndexNameSessionRepository<MapSession> {

        @Override
        public Map<String, MapSession> findByIndexNameAndIndexValue(String index, String value) {
            return Map.of();
        }

        @Override
        public MapSession createSession() {
            return new MapSession();
        }

        @Override
        public void save(MapSession session) {}

        @Override
        public MapSession findById(String id) {
            return null;
        }

        @Override
        public void deleteById(String id) {}
    }
}
