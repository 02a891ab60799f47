package nl.groeiruimte.platform.security;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.groeiruimte.platform.rows.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads what somebody may see who is not there, to tell that person of it; for the outbox of mail, for the calendar of
 * who has the secret of its address, and for pages that lie open. The rights are those that the login server's list has
 * now, never ones that a caller names. Nothing can be written meanwhile by this thread: not in this transaction, which
 * PostgreSQL holds to that, nor in one of its own; nor can it become the system. So no identity is given either, since
 * its line in the ledger has to be written first.
 */
@Component
public class ReadingAs {

    private final JdbcClient jdbc;
    private final CurrentAsker asker;
    private final TransactionTemplate reading;

    ReadingAs(JdbcClient jdbc, CurrentAsker asker, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.asker = asker;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Does the work in a transaction that reads as this person would.
     *
     * @param subject the login server's id of the person
     * @return what the work returned; empty, without doing it, for who may not log in or has no role any more
     * @throws AccessDeniedException on a thread on which somebody asks, or that reads for somebody already
     * @throws IllegalStateException while a transaction is under way
     */
    public <T> Optional<T> person(String subject, Function<Asker, T> work) {
        if (asker.person().isPresent() || CurrentAsker.onlyReads()) {
            throw new AccessDeniedException("who is there reads as nobody else");
        }
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a transaction is under way");
        }
        return asker.asSystem(() -> reading.execute(status -> rights(subject)))
                .map(person -> CurrentAsker.reading(person, () -> reading.execute(status -> work.apply(person))));
    }

    private Optional<Asker> rights(String subject) {
        return jdbc.sql("""
                        select name, agency, roles from groeiruimte.person
                        where subject = ? and active and not several_agencies""")
                .param(subject)
                .query((row, number) -> {
                    String agency = row.getString("agency");
                    return new Asker(subject, row.getString("name"), agency, roles(Rows.list(row, "roles"), agency));
                })
                .optional()
                .filter(person -> !person.roles().isEmpty());
    }

    /** As a login would have them: some work is an agency's or nobody's. */
    private static Set<Role> roles(List<String> codes, String agency) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        codes.stream().map(Role::ofClaim).flatMap(Optional::stream).forEach(roles::add);
        roles.removeIf(role -> !Role.OF_PEOPLE.contains(role) || agency == null && role.ofOrganisation());
        return roles;
    }
}
