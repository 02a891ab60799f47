package nl.groeiruimte.security;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/** Starts each transaction by telling the database who is asking. Code that asks without a transaction sees nothing. */
class PrincipalTransactionManager extends JdbcTransactionManager {

    PrincipalTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        // First, because the login may have to be fetched from the session, over another connection.
        Optional<Asker> asker = CurrentAsker.current();
        super.doBegin(transaction, definition);
        if (asker.isEmpty()) {
            return;
        }
        List<String> parameters = PrincipalSettings.parameters(asker);
        Connection connection = DataSourceUtils.getConnection(obtainDataSource());
        try (PreparedStatement statement = connection.prepareStatement(PrincipalSettings.SQL)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setString(i + 1, parameters.get(i));
            }
            statement.execute();
        } catch (SQLException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("could not tell the database who is asking", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, obtainDataSource());
        }
    }
}
