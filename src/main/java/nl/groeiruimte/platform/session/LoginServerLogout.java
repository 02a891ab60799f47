package nl.groeiruimte.platform.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Logging out here logs out at the login server too, else the next click logs in again without a password. Asked from
 * server to server: by way of the browser it would take the id token, with name and roles, in an address that proxies
 * log.
 */
@Component
class LoginServerLogout implements LogoutHandler, LogoutSuccessHandler {

    private static final Logger LOG = LoggerFactory.getLogger(LoginServerLogout.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final String PATH = "/protocol/openid-connect/logout";
    private static final String STILL_IN = LoginServerLogout.class.getName();

    private final ClientRegistrationRepository registrations;
    private final String publicAddress;
    private final RestClient server;

    LoginServerLogout(
            ClientRegistrationRepository registrations,
            @Value("${groeiruimte.oidc.issuer}") String issuer,
            @Value("${groeiruimte.oidc.internal-issuer}") String internalIssuer) {
        this.registrations = registrations;
        publicAddress = issuer + PATH;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        requests.setReadTimeout(ANSWER);
        server = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(internalIssuer + PATH)
                .build();
    }

    /** Before the session, which knows the login, is gone. */
    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        HttpSession session = request.getSession(false);
        LoginState state = session == null ? null : LoginState.of(session);
        if (authentication instanceof OAuth2AuthenticationToken login
                && (state == null || !ended(login, state.refreshToken()))) {
            request.setAttribute(STILL_IN, login.getAuthorizedClientRegistrationId());
        }
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        // Not the cookies: those of the login server, on another host of the same domain, would go with ours.
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        String back = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/logged-out")
                .build()
                .toUriString();
        response.sendRedirect(
                request.getAttribute(STILL_IN) instanceof String registration
                        ? askInTheBrowser(registration, back)
                        : back);
    }

    private boolean ended(OAuth2AuthenticationToken login, @Nullable String refreshToken) {
        ClientRegistration client = registrations.findByRegistrationId(login.getAuthorizedClientRegistrationId());
        if (refreshToken == null || client == null) {
            return false;
        }
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("refresh_token", refreshToken);
        try {
            server.post()
                    .headers(headers -> headers.setBasicAuth(client.getClientId(), client.getClientSecret()))
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form)
                    .retrieve()
                    .toBodilessEntity();
            return true;
        } catch (RestClientException e) {
            LOG.warn("The login server did not end a login: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    /** Its own page then asks whether to log out, since it cannot know who wants to. */
    private String askInTheBrowser(String registration, String back) {
        ClientRegistration client = registrations.findByRegistrationId(registration);
        if (client == null) {
            return back; // a login at a server that is ours no more
        }
        return UriComponentsBuilder.fromUriString(publicAddress)
                .queryParam("client_id", client.getClientId())
                .queryParam("post_logout_redirect_uri", back)
                .encode()
                .build()
                .toUriString();
    }
}
