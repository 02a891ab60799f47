package nl.groeiruimte.platform.process;

import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Steps that people or their systems take, each in one transaction. */
@Component
public class Steps {

    private static final int ATTEMPTS = 4;

    private final TransactionTemplate transaction;

    Steps(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes it in one transaction, once more when the case moved at the same moment: parallel tasks of one case meet in
     * the process, and the later one finds a quiet moment.
     *
     * @throws ConcurrencyFailureException when it never did
     */
    public <T> T decided(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> work.get());
            } catch (ConcurrencyFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
