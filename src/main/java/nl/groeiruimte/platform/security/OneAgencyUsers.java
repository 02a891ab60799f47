package nl.groeiruimte.platform.security;

import java.util.Collection;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Refuses the login of somebody in the groups of more than one agency: one of them would be a guess. */
final class OneAgencyUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OidcUserService users = new OidcUserService();

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        if (request.getIdToken().getClaims().get("agency") instanceof Collection<?> agencies && agencies.size() > 1) {
            throw new OAuth2AuthenticationException(new OAuth2Error(LoginErrors.SEVERAL_AGENCIES));
        }
        return users.loadUser(request);
    }
}
