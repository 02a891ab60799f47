package nl.groeiruimte.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.groeiruimte.dev.DemoLogin;
import nl.groeiruimte.dev.DemoUser;
import nl.groeiruimte.platform.directory.Directory;
import nl.groeiruimte.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reading for somebody who is not there is reading, as that person, and nothing else. */
@IntegrationTest
class ReadingAsIT {

    private static final DemoUser LOTTE = DemoUser.named("bom.lotte");
    private static final String WHAT_IS_SEEN = """
            select concat_ws('/', groeiruimte.asking_subject(), groeiruimte.asking_agency(),
                groeiruimte.asks_as('taskforce'), groeiruimte.asks_as('system'),
                (select count(*) from groeiruimte.lead), (select count(*) from groeiruimte.task),
                (select count(*) from groeiruimte.person), (select count(*) from groeiruimte.identity_ledger))""";

    @Autowired
    private ReadingAs reading;

    @Autowired
    private Directory directory;

    @Autowired
    private CurrentAsker asker;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void readTheList() {
        assertThat(directory.read()).isTrue();
    }

    @Test
    void seesWhatThePersonSeesAndIsNobodyAfterwards() {
        String herself = DemoLogin.as(LOTTE, () -> inTransaction(this::seen));

        assertThat(lotte(person -> seen())).contains(herself);
        assertThat(herself).startsWith(LOTTE.subject() + "/bom/t/f/");
        assertThat(asker.find()).isEmpty();
        assertThat(inTransaction(this::seen)).isEqualTo("f/f/0/0/0/0");
    }

    @Test
    void whoMayNotLogInIsNotReadFor() {
        assertThat(reading.person("nobody", person -> "read")).isEmpty();
        assertThat(reading.person("test-left'; select 1", person -> "read")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into groeiruimte.rights_review (kind, reviewer, reviewer_name, remark, people)"
                        + " values ('yearly', 'x', 'x', 'x', '[]')",
                "update groeiruimte.person set name = 'x'",
                "delete from groeiruimte.mail",
                "set transaction read write",
                "select set_config('transaction_read_only', 'off', true)",
                "select * from groeiruimte.search_own_companies('bv')",
                "select nextval(pg_get_serial_sequence('groeiruimte.identity_ledger', 'id'))"
            })
    void nothingIsWrittenAndTheTransactionStaysAsItIs(String statement) {
        assertThatThrownBy(() -> lotte(person ->
                        jdbc.sql(statement).query((row, number) -> number).list()))
                .rootCause()
                .message()
                .containsAnyOf("read-only transaction", "read-write mode must be set before any query", "denied");
    }

    @Test
    void databaseHoldsItsTransactionToReading() {
        assertThat(lotte(person -> jdbc.sql("show transaction_read_only")
                        .query(String.class)
                        .single()))
                .contains("on");
    }

    @Test
    void noTransactionOfItsOwnWrites() {
        assertThatThrownBy(() -> lotte(person -> {
                    TransactionTemplate another = new TransactionTemplate(transactions);
                    another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
                    return another.execute(status -> "begun");
                }))
                .isInstanceOf(CannotCreateTransactionException.class);
    }

    /** Without a transaction nothing is proved, hence nothing seen. */
    @Test
    void outsideOfItsTransactionItIsNobody() {
        TransactionTemplate none = new TransactionTemplate(transactions);
        none.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);

        assertThat(lotte(person -> none.execute(status -> seen()))).contains("f/f/0/0/0/0");
    }

    @Test
    void neitherTheSystemNorSomebodyElseNorLaterWorkComesOutOfIt() {
        assertThatThrownBy(() -> lotte(person -> asker.asSystem(this::seen))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> lotte(person -> {
                    asker.lastAsSystem(this::seen);
                    return "read";
                }))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> lotte(person -> reading.person(LOTTE.subject(), other -> "read")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> lotte(person -> asker.inMyName(() -> {}))).isInstanceOf(AccessDeniedException.class);
        assertThat(asker.asSystem(() -> inTransaction(this::seen))).contains("/f/t/");
    }

    @Test
    void lastWorkOfATransactionIsTheSystemsAndTheNextOneIsTheAskersAgain() {
        DemoLogin.as(LOTTE, () -> {
            assertThat(inTransaction(() -> {
                        asker.lastAsSystem(() -> assertThat(seen()).contains("/f/t/"));
                        return seen();
                    }))
                    .as("in Java and in the database alike")
                    .startsWith("system/");
            assertThat(asker.get().subject()).isEqualTo(LOTTE.subject());
            assertThat(inTransaction(this::seen)).startsWith(LOTTE.subject());

            assertThatThrownBy(() -> inTransaction(() -> {
                        asker.lastAsSystem(() -> {
                            throw new IllegalArgumentException();
                        });
                        return "went on";
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(asker.get().subject()).isEqualTo(LOTTE.subject());
            assertThatThrownBy(() -> asker.lastAsSystem(() -> {})).isInstanceOf(IllegalStateException.class);
            return null;
        });
    }

    @Test
    void whoIsLoggedInReadsAsNobodyElse() {
        for (String user : new String[] {"bom.lotte", "coordinator.marieke", "beheer.kim"}) {
            assertThatThrownBy(() -> DemoLogin.as(DemoUser.named(user), () -> lotte(person -> "read")))
                    .as(user)
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() ->
                            DemoLogin.as(DemoUser.named(user), () -> asker.asSystem(() -> lotte(person -> "read"))))
                    .as(user + " behind the system")
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void whatIsReadOnceForManyIsWhatEachOfThemSeesAndNothingOfTheirOwn() {
        List<String> all = DemoUser.ALL.stream().map(DemoUser::subject).toList();
        List<Sight> sights = reading.sights(all);
        assertThat(sights).hasSizeGreaterThan(4);
        for (Sight sight : sights) {
            List<String> ofThem = sight.people().stream()
                    .map(person -> sight.of(person, this::seenOfCases))
                    .distinct()
                    .toList();
            assertThat(ofThem).containsExactly(sight.shared(this::seenOfCases));
            assertThat(sight.shared(this::seen)).startsWith(Sight.NOBODY + "/");
        }
        Sight one = sights.get(0);
        Asker another = sights.get(1).people().get(0);
        assertThatThrownBy(() -> one.of(another, this::seen)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> one.shared(() -> asker.asSystem(this::seen)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> DemoLogin.as(LOTTE, () -> one.shared(this::seen)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> DemoLogin.as(LOTTE, () -> reading.sights(all)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> inTransaction(() -> one.shared(this::seen))).isInstanceOf(IllegalStateException.class);
        assertThat(reading.sights(List.of("nobody", "test-left'; select 1"))).isEmpty();
        assertThat(asker.find()).isEmpty();
    }

    @Test
    void noTransactionThatWritesTurnsIntoOne() {
        assertThatThrownBy(() -> inTransaction(() -> lotte(person -> "read")))
                .isInstanceOf(IllegalStateException.class);
    }

    private <T> Optional<T> lotte(Function<Asker, T> work) {
        return reading.person(LOTTE.subject(), work);
    }

    private String seenOfCases() {
        return jdbc.sql("""
                        select concat_ws('/', groeiruimte.asking_agency(), groeiruimte.asks_as('taskforce'),
                            groeiruimte.asks_as('partner'), groeiruimte.asks_as('coordinator'),
                            (select count(*) from groeiruimte.lead), (select count(*) from groeiruimte.task),
                            (select count(*) from groeiruimte.inquiry), (select count(*) from groeiruimte.import_run))
                        """).query(String.class).single();
    }

    private String seen() {
        return jdbc.sql(WHAT_IS_SEEN).query(String.class).single();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }
}
