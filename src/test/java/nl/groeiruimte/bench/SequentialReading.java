package nl.groeiruimte.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Reading rows as plainly as it can be done, to compare with. */
final class SequentialReading {

    private SequentialReading() {}

    /** One worker, no index, every row to the client in portions. */
    static void of(Connection connection, List<String> queries) {
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set max_parallel_workers_per_gather = 0");
            statement.execute("set enable_indexscan = off");
            statement.execute("set enable_bitmapscan = off");
            statement.setFetchSize(2_000);
            for (String query : queries) {
                try (ResultSet rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        rows.getObject(1);
                    }
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
