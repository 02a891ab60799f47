package nl.groeiruimte.platform.session;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * What the login server is asked for: a password that is not too old, else its own session would let somebody in again
 * whose login has just become too old; and a new password for who wants one ({@code ?change=password}), since its
 * account pages are closed.
 */
final class LoginRequests implements OAuth2AuthorizationRequestResolver {

    private final DefaultOAuth2AuthorizationRequestResolver usual;

    LoginRequests(ClientRegistrationRepository registrations, SessionSettings settings) {
        usual = new DefaultOAuth2AuthorizationRequestResolver(registrations);
        usual.setAuthorizationRequestCustomizer(request -> request.additionalParameters(
                parameters -> parameters.put("max_age", settings.getAbsolute().toSeconds())));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return withChange(usual.resolve(request), request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return withChange(usual.resolve(request, registration), request);
    }

    private static @Nullable OAuth2AuthorizationRequest withChange(
            @Nullable OAuth2AuthorizationRequest login, HttpServletRequest request) {
        return login == null || !"password".equals(request.getParameter("change"))
                ? login
                : OAuth2AuthorizationRequest.from(login)
                        .additionalParameters(parameters -> parameters.put("kc_action", "UPDATE_PASSWORD"))
                        .build();
    }
}
