package nl.groeiruimte.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Our quick rules give what Spring Security's own give. */
class HeadersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "Bearer eyJ.x-_~+/=",
                "caf\u00e9 \u20ac",
                "\ud83d\ude00",
                "a\tb",
                "a\nb",
                "a\u0000",
                "a\u0085b",
                "\u0378",
                "\u200e",
                "\ud800"
            })
    void valueIsAllowedWhenSpringsFirewallAllowsIt(String value) {
        assertThat(Headers.allowedValue(value)).isEqualTo(allowedBySpring(value));
    }

    private static boolean allowedBySpring(String value) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.addHeader("X-Test", value);
        try {
            new StrictHttpFirewall().getFirewalledRequest(request).getHeader("X-Test");
            return true;
        } catch (RequestRejectedException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer eyJ.x-_~+/=", "bearer abc", "BEARER a==", "Basic abc", "abc"})
    void tokenIsTheOneThatSpringFinds(String header) {
        assertThat(Headers.bearerToken(with(header))).isEqualTo(new DefaultBearerTokenResolver().resolve(with(header)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearerabc",
                "Bearer ",
                "Bearer =",
                "Bearer a b",
                "Bearer a=b",
                "Bearer  a",
                "Bearer \u00e9",
                "Bearer a,b"
            })
    void whatCannotBeATokenIsRefusedAsSpringDoes(String header) {
        assertThatThrownBy(() -> new DefaultBearerTokenResolver().resolve(with(header)))
                .isInstanceOf(OAuth2AuthenticationException.class);
        assertThatThrownBy(() -> Headers.bearerToken(with(header))).isInstanceOf(OAuth2AuthenticationException.class);
    }

    @Test
    void requestWithoutTheHeaderHasNoToken() {
        assertThat(Headers.bearerToken(new MockHttpServletRequest("GET", "/"))).isNull();
    }

    private static MockHttpServletRequest with(String header) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/leads");
        request.addHeader("Authorization", header);
        return request;
    }
}
