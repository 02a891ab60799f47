package nl.groeiruimte.platform.security;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Starts each transaction by proving to the database who is asking. Code that asks without a transaction sees nothing.
 */
class PrincipalTransactionManager extends JdbcTransactionManager {

    private final transient PrincipalProof proof;
    private final transient Supplier<Optional<Asker>> asking;

    PrincipalTransactionManager(DataSource dataSource, PrincipalProof proof, Supplier<Optional<Asker>> asking) {
        super(dataSource);
        this.proof = proof;
        this.asking = asking;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        if (CurrentAsker.onlyReads() && !definition.isReadOnly()) {
            throw new CannotCreateTransactionException("who is not there only reads");
        }
        // First, because the login may have to be fetched from the session, over another connection.
        Optional<Asker> asker = asking.get();
        super.doBegin(transaction, definition);
        if (asker.isEmpty()) {
            return;
        }
        Connection connection = DataSourceUtils.getConnection(obtainDataSource());
        try {
            prove(connection, PrincipalProof.principal(asker));
        } catch (SQLException | IllegalArgumentException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("could not prove to the database who is asking", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, obtainDataSource());
        }
    }

    private void prove(Connection connection, String principal) throws SQLException {
        boolean request = RequestContextHolder.getRequestAttributes() != null;
        try (PreparedStatement moment = connection.prepareStatement(
                        request ? PrincipalProof.MOMENT_OF_REQUEST : PrincipalProof.MOMENT);
                PreparedStatement ask = connection.prepareStatement(PrincipalProof.ASK);
                ResultSet row = moment.executeQuery()) {
            row.next();
            PrincipalProof.began(row.getString(1));
            PrincipalProof.Signed signed = proof.sign(principal, row.getString(1));
            ask.setString(1, signed.principal());
            ask.setInt(2, signed.step());
            ask.setBytes(3, signed.signature());
            ask.execute();
        }
    }
}
