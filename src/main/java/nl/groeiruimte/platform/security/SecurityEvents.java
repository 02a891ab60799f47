package nl.groeiruimte.platform.security;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The table of the security log, written as the system. */
@Component
class SecurityEvents {

    private final JdbcClient jdbc;
    private final CurrentAsker asker;
    private final TransactionTemplate transaction;

    SecurityEvents(JdbcClient jdbc, CurrentAsker asker, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.asker = asker;
        transaction = new TransactionTemplate(transactions);
        // A refusal is noted, whatever became of the transaction in which it happened.
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void add(SecurityLog.Entry entry, int times, OffsetDateTime last) {
        asker.asSystem(() -> transaction.execute(status -> jdbc.sql("""
                        insert into groeiruimte.security_event (day, subject, kind, target, client, times, last_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (subject, day, kind, target) do update
                        set times = security_event.times + excluded.times,
                            last_at = greatest(security_event.last_at, excluded.last_at)""")
                .params(entry.day(), entry.subject(), entry.kind().code(), entry.target())
                .param(entry.client())
                .params(times, last)
                .update()));
    }

    void forgetBefore(LocalDate day) {
        asker.asSystem(
                () -> transaction.execute(status -> jdbc.sql("delete from groeiruimte.security_event where day < ?")
                        .param(day)
                        .update()));
    }
}
