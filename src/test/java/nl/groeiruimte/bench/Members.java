package nl.groeiruimte.bench;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.dev.DemoUser;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Acting in this thread as a taskforce member who is logged in, so with that person's rights in the database. */
final class Members {

    /** Whose inbox is measured. */
    static final DemoUser MEASURED = DemoUser.named("iq.sanne");

    private Members() {}

    static void as(String agency, Runnable work) {
        String subject = agency.equals(MEASURED.agency()) ? MEASURED.subject() : "member-of-" + agency;
        as(Map.of("sub", subject, "name", "Lid van " + agency, "agency", agency, "roles", List.of("taskforce")), work);
    }

    /** Acting as the coordinator. */
    static void asCoordinator(Runnable work) {
        as(Map.of("sub", "coordinator", "name", "De coördinator", "roles", List.of("coordinator")), work);
    }

    private static void as(Map<String, Object> claims, Runnable work) {
        DefaultOidcUser user = new DefaultOidcUser(
                List.of(), new OidcIdToken("none", Instant.now(), Instant.now().plusSeconds(3600), claims));
        TestingAuthenticationToken login = new TestingAuthenticationToken(user, null, "ROLE_TASKFORCE");
        SecurityContextHolder.getContext().setAuthentication(login);
        try {
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
