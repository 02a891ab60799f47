package nl.groeiruimte.dev;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Lets this thread act as a demo user, with the claims that Keycloak would give. */
public final class DemoLogin {

    private DemoLogin() {}

    /** Does the work as this user. */
    public static <T> T as(DemoUser user, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(user));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    static Authentication authentication(DemoUser user) {
        Map<String, Object> claims = new HashMap<>(Map.of(
                "sub",
                user.subject(),
                "name",
                user.firstName() + " " + user.lastName(),
                "roles",
                List.of(user.role())));
        if (user.agency() != null) {
            claims.put("agency", user.agency());
        }
        Instant now = Instant.now();
        List<GrantedAuthority> authorities =
                List.of(new SimpleGrantedAuthority("ROLE_" + user.role().toUpperCase(Locale.ROOT)));
        OidcIdToken token = new OidcIdToken("demo", now, now.plus(1, ChronoUnit.HOURS), claims);
        return new OAuth2AuthenticationToken(new DefaultOidcUser(authorities, token), authorities, "keycloak");
    }
}
