package nl.groeiruimte.cases.identity;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads what the ledger has to know of. The database's functions give nothing before the line that says so is
 * committed; so each is asked twice, once in a transaction of its own, which writes the line, and once to be given what
 * it is about.
 */
@Component
public class WrittenFirst {

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final TransactionTemplate joining;

    WrittenFirst(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.joining = new TransactionTemplate(transactions);
    }

    /**
     * What the reading gives.
     *
     * @param reading one call of a database function that writes the ledger; done twice
     */
    public <T> T read(Supplier<T> reading) {
        String name = UUID.randomUUID().toString();
        apart.executeWithoutResult(status -> {
            name(name);
            reading.get();
        });
        return joining.execute(status -> {
            name(name);
            return reading.get();
        });
    }

    /** So that two readings at the same moment do not take each other's lines. */
    private void name(String reading) {
        jdbc.sql("select set_config('groeiruimte.reading', ?, true)")
                .param(reading)
                .query(String.class)
                .single();
    }
}
