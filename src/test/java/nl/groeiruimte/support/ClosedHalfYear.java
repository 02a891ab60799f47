package nl.groeiruimte.support;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import nl.groeiruimte.reports.cycle.Closing;
import nl.groeiruimte.reports.cycle.ReportTexts;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Report.Edition;
import nl.groeiruimte.reports.versions.Archive;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Closes a half-year without the work before it, for tests of what comes after. */
public final class ClosedHalfYear {

    private ClosedHalfYear() {}

    /** Does nothing when it is closed. */
    public static void close(BeanFactory application, HalfYear period) {
        if (!begin(period)) {
            return;
        }
        asCoordinator(() -> application.getBean(Closing.class).close(period));
    }

    /** Makes a next version, in which the conclusions differ. */
    public static void correct(BeanFactory application, HalfYear period, String conclusions, String reason) {
        asCoordinator(() -> {
            ReportTexts texts = application.getBean(ReportTexts.class);
            ReportTexts.Text last = texts.latest(period).get("conclusions");
            texts.save(period, "conclusions", last == null ? 0 : last.revision(), conclusions);
            application.getBean(Closing.class).correct(period, reason);
        });
    }

    /** The very text of the first version's shared edition. */
    public static String text(BeanFactory application, HalfYear period) {
        AtomicReference<String> text = new AtomicReference<>();
        asCoordinator(() -> text.set(application
                .getBean(Archive.class)
                .find(period, 1, Edition.SHARED)
                .orElseThrow()
                .text()));
        return text.get();
    }

    private static boolean begin(HalfYear period) {
        try (Connection connection = TestEnvironment.postgres().superuserConnection();
                PreparedStatement statement =
                        connection.prepareStatement("insert into groeiruimte.half_year (period, state, opened_at)"
                                + " values (?, 'closing', now()) on conflict do nothing")) {
            statement.setString(1, period.toString());
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void asCoordinator(Runnable work) {
        Map<String, Object> claims =
                Map.of("sub", "test-coordinator", "name", "Marieke Proef", "roles", List.of("coordinator"));
        DefaultOidcUser user = new DefaultOidcUser(
                List.of(), new OidcIdToken("none", Instant.now(), Instant.now().plusSeconds(600), claims));
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(user, null, "ROLE_COORDINATOR"));
        try {
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
