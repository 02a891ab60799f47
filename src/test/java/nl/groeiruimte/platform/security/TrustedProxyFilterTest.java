package nl.groeiruimte.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TrustedProxyFilterTest {

    private static final List<String> PROXIES = List.of("172.30.77.10", "10.1.0.0/16");

    private static HttpServletRequest seen(List<String> proxies, String sender) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/inbox");
        request.setRemoteAddr(sender);
        request.addHeader("X-Forwarded-Proto", "https");
        request.addHeader("X-Forwarded-Host", "groeiruimte.example");
        request.addHeader("X-Forwarded-For", "192.0.2.7");
        MockFilterChain chain = new MockFilterChain();
        new TrustedProxyFilter(proxies).doFilter(request, new MockHttpServletResponse(), chain);
        return (HttpServletRequest) chain.getRequest();
    }

    @Test
    void believesAConfiguredProxy() throws Exception {
        for (String proxy : List.of("172.30.77.10", "10.1.200.3")) {
            HttpServletRequest request = seen(PROXIES, proxy);

            assertThat(request.isSecure()).isTrue();
            assertThat(request.getServerName()).isEqualTo("groeiruimte.example");
            assertThat(request.getRemoteAddr()).isEqualTo("192.0.2.7");
        }
    }

    @Test
    void takesEverybodyElsesWordsAway() throws Exception {
        for (HttpServletRequest request : List.of(seen(PROXIES, "172.30.77.11"), seen(List.of(), "172.30.77.10"))) {
            assertThat(request.isSecure()).isFalse();
            assertThat(request.getServerName()).isEqualTo("localhost");
            assertThat(request.getRemoteAddr()).startsWith("172.30.77.1");
            assertThat(request.getHeader("X-Forwarded-Proto")).isNull();
        }
    }
}
