package nl.groeiruimte.reports.versions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.groeiruimte.reports.document.HalfYear;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Writes the cases of figures, a row a figure: with a hundred thousand cases a row a case would take minutes. */
final class CaseRows {

    private CaseRows() {}

    /** @param sql an insert with places for the half-year, the figure and the cases */
    static void insert(DataSource dataSource, String sql, HalfYear period, Map<String, List<UUID>> cases) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<String, List<UUID>> figure : cases.entrySet()) {
                statement.setString(1, period.toString());
                statement.setString(2, figure.getKey());
                statement.setArray(
                        3, connection.createArrayOf("uuid", figure.getValue().toArray()));
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the cases of the figures could not be kept", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
