package nl.groeiruimte.platform.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads the asker from the claims of a login or a bearer token. */
final class TokenAsker {

    private TokenAsker() {}

    static Optional<Asker> of(Authentication authentication) {
        if (authentication instanceof JwtAuthenticationToken token) {
            return of(token.getTokenAttributes(), "azp");
        }
        if (authentication.getPrincipal() instanceof OidcUser user) {
            return of(user.getClaims(), "name");
        }
        return Optional.empty();
    }

    private static Optional<Asker> of(Map<String, Object> claims, String nameClaim) {
        Set<Role> roles = roles(claims);
        if (roles.isEmpty() || !(claims.get("sub") instanceof String subject)) {
            return Optional.empty();
        }
        String name = claims.get(nameClaim) instanceof String text ? text : subject;
        return Optional.of(new Asker(subject, name, agency(claims), roles));
    }

    /** People have a list of one, agencies' systems the code itself; more than one is nobody's work. */
    private static @Nullable String agency(Map<String, Object> claims) {
        Object agency = claims.get("agency") instanceof Collection<?> several && several.size() == 1
                ? several.iterator().next()
                : claims.get("agency");
        return agency instanceof String code && !code.isBlank() ? code : null;
    }

    /** The roles that we know in the {@code roles} claim; others are ignored. Some work is an agency's or nobody's. */
    static Set<Role> roles(Map<String, Object> claims) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (claims.get("roles") instanceof Collection<?> names) {
            for (Object name : names) {
                Role.ofClaim(String.valueOf(name)).ifPresent(roles::add);
            }
        }
        if (agency(claims) == null) {
            roles.removeIf(Role::ofOrganisation);
        }
        return roles;
    }
}
