package nl.groeiruimte.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.groeiruimte.dev.DemoUser;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Who acts in the process tests: the demo users, with the claims that their logins carry. */
@TestComponent
class Staff {

    static final String CASE_LEAD = "bom.lotte";
    static final String COLLEAGUE = "bom.thijs";
    static final String COORDINATOR = "coordinator.marieke";
    static final String PARTNER = "investnl.noor";

    /** The regions that the tests ask, each with somebody who answers there. */
    private static final Map<String, String> REGIONS =
            Map.of("horizon", "horizon.mila", "oost-nl", "oost.femke", "innovationquarter", "iq.sanne");

    private final ApplicationEventPublisher events;

    Staff(ApplicationEventPublisher events) {
        this.events = events;
    }

    static String of(String region) {
        return REGIONS.get(region);
    }

    static String subject(String username) {
        return DemoUser.named(username).subject();
    }

    /** Everybody logs in once, so that colleagues can be found. */
    @EventListener(ApplicationStartedEvent.class)
    void logIn() {
        for (DemoUser user : DemoUser.ALL) {
            as(user.username(), () -> {
                events.publishEvent(new InteractiveAuthenticationSuccessEvent(
                        SecurityContextHolder.getContext().getAuthentication(), getClass()));
                return null;
            });
        }
    }

    /** Does something as a demo user, or as an agency's system when the name is {@code agency-…}. */
    <T> T as(String username, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(
                username.startsWith("agency-") ? system(username) : person(DemoUser.named(username))));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static Authentication person(DemoUser user) {
        OidcIdToken.Builder token = OidcIdToken.withTokenValue("test")
                .issuedAt(Instant.now())
                .subject(user.subject())
                .claim("name", user.firstName() + " " + user.lastName())
                .claim("roles", List.of(user.role()));
        if (user.agency() != null) {
            token.claim("agency", user.agency());
        }
        var roles = AuthorityUtils.createAuthorityList("ROLE_" + user.role().toUpperCase());
        return new OAuth2AuthenticationToken(new DefaultOidcUser(roles, token.build()), roles, "keycloak");
    }

    private static Authentication system(String client) {
        Jwt token = Jwt.withTokenValue("test")
                .header("alg", "none")
                .subject(client)
                .claim("azp", client)
                .claim("agency", client.substring("agency-".length()))
                .claim("roles", List.of("agency-system"))
                .build();
        return new JwtAuthenticationToken(token, AuthorityUtils.createAuthorityList("ROLE_AGENCY_SYSTEM"));
    }
}
