package nl.groeiruimte.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;

class WebConfigurationTest {

    private final WebConfiguration configuration = new WebConfiguration();

    private static SafetySettings hosts(String... hosts) {
        return new SafetySettings(List.of(), List.of(hosts), Duration.ofSeconds(60));
    }

    private static MockHttpServletRequest askedFor(String host) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/inbox");
        request.setServletPath("/inbox");
        request.setServerName(host);
        return request;
    }

    @Test
    void onlyTheConfiguredHostsAreAnswered() {
        HttpFirewall firewall = configuration.knownHosts(hosts("groeiruimte.example", "proxy"));

        assertThatCode(() -> firewall.getFirewalledRequest(askedFor("groeiruimte.example")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> firewall.getFirewalledRequest(askedFor("elsewhere.example")))
                .isInstanceOf(RequestRejectedException.class);
    }

    @Test
    void withoutConfiguredHostsNoneIsAnswered() {
        HttpFirewall firewall = configuration.knownHosts(hosts());

        assertThatThrownBy(() -> firewall.getFirewalledRequest(askedFor("elsewhere.example")))
                .isInstanceOf(RequestRejectedException.class);
    }

    @Test
    void tokenIsTakenForAMinuteAfterItsIssueWhateverItSaysItself() {
        OAuth2TokenValidator<Jwt> young = configuration.youngTokens(hosts());

        assertThat(young.validate(issued(Instant.now().minusSeconds(50))).hasErrors())
                .isFalse();
        assertThat(young.validate(issued(Instant.now().minusSeconds(61))).hasErrors())
                .isTrue();
        assertThat(young.validate(issued(null)).hasErrors()).isTrue();
    }

    private static Jwt issued(Instant at) {
        return Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .subject("bom")
                .expiresAt(Instant.now().plusSeconds(3600))
                .claims(claims -> {
                    if (at != null) {
                        claims.put("iat", at);
                    }
                })
                .build();
    }
}
