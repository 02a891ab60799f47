package nl.groeiruimte.security;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Logging out here logs out at the login server too, else the next click logs in again without a password. */
@Component
class KeycloakLogout implements LogoutSuccessHandler {

    private final String issuer;

    KeycloakLogout(@Value("${groeiruimte.oidc.issuer}") String issuer) {
        this.issuer = issuer;
    }

    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        String back = ServletUriComponentsBuilder.fromContextPath(request).path("/logged-out").build().toUriString();
        if (authentication == null || !(authentication.getPrincipal() instanceof OidcUser user)) {
            response.sendRedirect(back);
            return;
        }
        response.sendRedirect(UriComponentsBuilder.fromUriString(issuer + "/protocol/openid-connect/logout")
                .queryParam("id_token_hint", user.getIdToken().getTokenValue())
                .queryParam("post_logout_redirect_uri", back)
                .encode().build().toUriString());
    }
}
