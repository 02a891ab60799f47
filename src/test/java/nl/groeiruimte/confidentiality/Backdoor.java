package nl.groeiruimte.confidentiality;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.groeiruimte.support.TestEnvironment;
import org.jspecify.annotations.Nullable;

/** The database as its superuser sees it: behind all rights. */
final class Backdoor {

    private static final int SECONDS_TO_ANSWER = 5;

    /** One for all questions: the server needs longer for a new one than for most of them. */
    private static @Nullable Connection kept;

    private Backdoor() {}

    private static Connection connection() throws SQLException {
        if (kept == null || !kept.isValid(SECONDS_TO_ANSWER)) {
            kept = TestEnvironment.postgres().superuserConnection();
        }
        return kept;
    }

    /** The first column of all rows. */
    static synchronized List<String> texts(String sql, Object... parameters) {
        try (PreparedStatement statement = connection().prepareStatement(sql)) {
            set(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                List<String> texts = new ArrayList<>();
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
                return texts;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of the first row, or null. */
    static String text(String sql, Object... parameters) {
        List<String> texts = texts(sql, parameters);
        return texts.isEmpty() ? null : texts.get(0);
    }

    /** Changes rows; says how many. */
    static synchronized int change(String sql, Object... parameters) {
        try (PreparedStatement statement = connection().prepareStatement(sql)) {
            set(statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
