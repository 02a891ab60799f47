package nl.groeiruimte.platform.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import nl.groeiruimte.dev.DemoUser;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.PageSession;
import nl.groeiruimte.support.TestEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Logs in by HTTP at the real Keycloak and looks at what the session may do. */
@IntegrationTest
abstract class SessionTests {

    @LocalServerPort
    private int port;

    @Autowired
    SessionSettings settings;

    @Autowired
    Seal seal;

    @AfterEach
    void usualSettings() {
        SessionSettings usual = new SessionSettings();
        settings.setAbsolute(usual.getAbsolute());
        settings.setRecheck(usual.getRecheck());
        settings.setRecheckGrace(usual.getRecheckGrace());
    }

    String address() {
        return "http://localhost:" + port;
    }

    PageSession nobody() {
        return PageSession.at(port);
    }

    PageSession loggedIn(String username) {
        return PageSession.of(username, port);
    }

    /** As the clean-up of the session store does when somebody was idle for too long. */
    void endSessionsOf(String username) {
        execute(
                "delete from session.spring_session where principal_name = ?",
                seal.nameOf(DemoUser.named(username).subject()));
    }

    static int execute(String sql, String... parameters) {
        try (Connection connection = TestEnvironment.postgres().superuserConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(String sql, String parameter) {
        try (Connection connection = TestEnvironment.postgres().superuserConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
