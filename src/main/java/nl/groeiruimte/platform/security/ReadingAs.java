package nl.groeiruimte.platform.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
        return rights(List.of(subject)).stream().findFirst().map(person -> as(person, () -> work.apply(person)));
    }

    /**
     * Many people by what they see, to read at once what is the same for them. The rights are those of now, so what is
     * given is to be used now.
     *
     * @param subjects the login server's ids; who may not log in or has no role any more is left out
     * @throws AccessDeniedException on a thread on which somebody asks, or that reads for somebody already
     * @throws IllegalStateException while a transaction is under way
     */
    public List<Sight> sights(Collection<String> subjects) {
        return rights(subjects).stream()
                .collect(Collectors.groupingBy(
                        person -> new Asker(Sight.NOBODY, Sight.NOBODY, person.agency(), person.roles()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(same ->
                        new Sight(this, same.getKey().agency(), same.getKey().roles(), same.getValue()))
                .toList();
    }

    /** In a transaction that reads as somebody whose rights were just read. */
    <T> T as(Asker person, Supplier<T> work) {
        requireNobodyThere();
        return CurrentAsker.reading(person, () -> reading.execute(status -> work.get()));
    }

    private void requireNobodyThere() {
        if (asker.person().isPresent() || CurrentAsker.onlyReads()) {
            throw new AccessDeniedException("who is there reads as nobody else");
        }
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a transaction is under way");
        }
    }

    private List<Asker> rights(Collection<String> subjects) {
        requireNobodyThere();
        return asker.asSystem(() -> reading.execute(status -> jdbc
                .sql("""
                        select subject, name, agency, roles from groeiruimte.person
                        where subject = any (?) and active and not several_agencies""")
                .param(subjects.toArray(String[]::new))
                .query((row, number) -> {
                    String agency = row.getString("agency");
                    return new Asker(
                            row.getString("subject"),
                            row.getString("name"),
                            agency,
                            roles(Rows.list(row, "roles"), agency));
                })
                .stream()
                .filter(person -> !person.roles().isEmpty())
                .toList()));
    }

    /** As a login would have them: some work is an agency's or nobody's. */
    private static Set<Role> roles(List<String> codes, String agency) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        codes.stream().map(Role::ofClaim).flatMap(Optional::stream).forEach(roles::add);
        roles.removeIf(role -> !Role.OF_PEOPLE.contains(role) || agency == null && role.ofOrganisation());
        return roles;
    }
}
