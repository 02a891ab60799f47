package nl.groeiruimte.platform.security;

import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import nl.groeiruimte.dev.EmbeddedPostgresServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Lets a test ask the database in somebody's name, as the application does: in the transaction that is under way. */
public final class ProvedAsker {

    private static final PrincipalProof PROOF = new PrincipalProof(EmbeddedPostgresServer.PROOF_KEY);

    private ProvedAsker() {}

    /**
     * From here on in the name of this principal.
     *
     * @param agency null or empty for none
     * @param roles such as {@code ,taskforce,coordinator,}; empty for nobody
     */
    public static void is(JdbcClient jdbc, String subject, String name, String agency, String roles) {
        PROOF.apply(jdbc, principal(subject, name, agency, roles));
    }

    /** The same on a connection without autocommit. */
    public static void is(Connection connection, String subject, String name, String agency, String roles) {
        is(JdbcClient.create(new SingleConnectionDataSource(connection, true)), subject, name, agency, roles);
    }

    static String principal(String subject, String name, String agency, String roles) {
        List<String> codes =
                Arrays.stream(roles.split(",")).filter(role -> !role.isEmpty()).toList();
        return PrincipalProof.principal(subject, name, agency, codes);
    }
}
