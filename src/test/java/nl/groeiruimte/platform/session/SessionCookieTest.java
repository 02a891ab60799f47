package nl.groeiruimte.platform.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

class SessionCookieTest {

    private final SessionCookie cookies = new SessionCookie();

    private static MockHttpServletRequest request(boolean behindTls) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSecure(behindTls);
        return request;
    }

    private String written(boolean behindTls) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        cookies.writeCookieValue(new CookieValue(request(behindTls), response, new SessionIds().generate()));
        return response.getHeader("Set-Cookie");
    }

    @Test
    void behindTlsTheCookieIsThisHostsAlone() {
        assertThat(written(true))
                .startsWith("__Host-SESSION=")
                .contains("; Path=/;", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
        assertThat(written(false)).startsWith("SESSION=").doesNotContain("Secure");
    }

    /** Another host of the same domain can set one without the prefix. */
    @Test
    void behindTlsACookieWithoutThePrefixIsNoLogin() {
        String secret = "0123456789abcdef0123456789abcdef0123";
        String value = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
        MockHttpServletRequest request = request(true);
        request.setCookies(new Cookie("SESSION", value));

        assertThat(cookies.readCookieValues(request)).isEmpty();

        request.setCookies(new Cookie("__Host-SESSION", value));
        assertThat(cookies.readCookieValues(request)).containsExactly(SessionIds.of(secret));
    }

    @Test
    void secretHas144RandomBits() {
        SessionIds ids = new SessionIds();
        String first = SessionIds.secretOf(ids.generate()).orElseThrow();
        String second = SessionIds.secretOf(ids.generate()).orElseThrow();

        // A UUID has hyphens, and always the same digit at one place.
        assertThat(first).matches("[0-9a-f]{36}").isNotEqualTo(second);
    }
}
