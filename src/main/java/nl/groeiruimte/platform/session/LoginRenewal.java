package nl.groeiruimte.platform.session;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Asks the login server what a login is worth now. */
@Component
class LoginRenewal {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final ClientRegistrationRepository registrations;
    private final GrantedAuthoritiesMapper roles;
    private final RestClientRefreshTokenTokenResponseClient client = new RestClientRefreshTokenTokenResponseClient();
    private final OidcIdTokenDecoderFactory decoders = new OidcIdTokenDecoderFactory();

    LoginRenewal(ClientRegistrationRepository registrations, GrantedAuthoritiesMapper roles) {
        this.registrations = registrations;
        this.roles = roles;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        requests.setReadTimeout(ANSWER);
        client.setRestClient(RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .disableDefaults()
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
    }

    /** What the login server says. */
    sealed interface Answer {

        /** The login holds, with these roles and this agency. */
        record Renewed(OAuth2AuthenticationToken login, String refreshToken) implements Answer {}

        /** The user is disabled, logged out, or too long idle. */
        record Ended() implements Answer {}

        /** It gives no answer. */
        record Silent() implements Answer {}
    }

    Answer ask(OAuth2AuthenticationToken login, String refreshToken) {
        ClientRegistration registration = registrations.findByRegistrationId(login.getAuthorizedClientRegistrationId());
        if (registration == null) {
            return new Answer.Ended(); // logged in at a server that is ours no more
        }
        try {
            OAuth2AccessTokenResponse answer = client.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                    registration, expired(), new OAuth2RefreshToken(refreshToken, null)));
            OAuth2RefreshToken next = answer.getRefreshToken();
            return renewed(
                    login,
                    registration,
                    answer.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN),
                    next == null ? refreshToken : next.getTokenValue());
        } catch (OAuth2AuthorizationException e) {
            return OAuth2ErrorCodes.INVALID_GRANT.equals(e.getError().getErrorCode())
                    ? new Answer.Ended()
                    : new Answer.Silent();
        } catch (JwtException e) {
            return new Answer.Silent();
        }
    }

    private Answer renewed(
            OAuth2AuthenticationToken login,
            ClientRegistration registration,
            @Nullable Object token,
            String refreshToken) {
        if (!(token instanceof String text)) {
            return new Answer.Ended();
        }
        Jwt jwt = decoders.createDecoder(registration).decode(text);
        OidcIdToken idToken = new OidcIdToken(text, jwt.getIssuedAt(), jwt.getExpiresAt(), jwt.getClaims());
        if (!login.getName().equals(idToken.getSubject())) {
            return new Answer.Ended();
        }
        Collection<? extends GrantedAuthority> authorities =
                roles.mapAuthorities(Set.of(new OidcUserAuthority(idToken)));
        OAuth2AuthenticationToken renewed = new OAuth2AuthenticationToken(
                new DefaultOidcUser(authorities, idToken), authorities, registration.getRegistrationId());
        renewed.setDetails(login.getDetails());
        return new Answer.Renewed(renewed, refreshToken);
    }

    /** The request for a new token names the old one, which we never use and so do not keep. */
    private static OAuth2AccessToken expired() {
        return new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, "expired", Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
    }
}
