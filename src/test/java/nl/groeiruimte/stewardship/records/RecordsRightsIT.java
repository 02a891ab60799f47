package nl.groeiruimte.stewardship.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.groeiruimte.dev.EmbeddedPostgresServer;
import nl.groeiruimte.platform.security.ProvedAsker;
import nl.groeiruimte.support.BesideTheApplication;
import nl.groeiruimte.support.MigratedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database lets the application's role do with old data and with contact persons, whatever the pages do. */
@BesideTheApplication
class RecordsRightsIT {

    private static final String LOTTE = "lotte@bom:taskforce";
    private static final String MILA = "mila@horizon:taskforce";
    private static final String KIM = "kim@:administrator";
    private static final String MARIEKE = "marieke@oost-nl:coordinator";

    private static EmbeddedPostgresServer server;
    private static JdbcClient owner;
    private static JdbcClient app;
    private static TransactionTemplate transaction;

    /** Stands in every text of this test's case, so that nothing of it may be found afterwards. */
    private String canary;

    private UUID lead;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = MigratedPostgres.start(data.resolve("postgres"));
        owner = JdbcClient.create(server.connectionsOf(EmbeddedPostgresServer.SUPERUSER));
        DataSource appSource = server.connectionsOf(EmbeddedPostgresServer.APPLICATION);
        app = JdbcClient.create(appSource);
        transaction = new TransactionTemplate(new JdbcTransactionManager(appSource));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void closedCase() {
        canary = "kanarie" + UUID.randomUUID().toString().replace("-", "");
        lead = new RecordedCase(owner, canary).closed("bom", "other-region", "8 years");
    }

    @Test
    void afterDestructionNothingOfTheCompanyIsLeftAndTheFiguresAreAsBefore() {
        assertThat(tablesWithCanary())
                .contains("company_identity", "note", "signal", "request_version", "confidential_text", "attachment")
                .contains("company_contact", "conversation_text");
        Map<String, Object> before = figures();

        assertThat(confirm(LOTTE, propose(KIM, "case"))).isTrue();

        assertThat(tablesWithCanary()).isEmpty();
        assertThat(figures()).isEqualTo(before);
        assertThat(owner.sql("select kind from groeiruimte.conversation where lead_id = ?")
                        .param(lead)
                        .query(String.class)
                        .list())
                .as("that one spoke stays")
                .containsExactly("call");
        assertThat(as(LOTTE, () -> app.sql(
                                "select report ->> 'identity' from groeiruimte.destruction where lead_id = ?")
                        .param(lead)
                        .query(String.class)
                        .single()))
                .as("the company, and its second contact person")
                .isEqualTo("2");
        assertThat(owner.sql("select needs #>> '{space,floorAreaMin}' from groeiruimte.request_version "
                                + "where lead_id = ?")
                        .param(lead)
                        .query(String.class)
                        .single())
                .isEqualTo("1200");
        assertThat(ledger()).endsWith("destroyed");
    }

    @Test
    void theLedgerGoesLaterAndOnlyAfterTheCompany() {
        assertThat(propose(KIM, "ledger")).isNull();
        confirm(LOTTE, propose(KIM, "case"));
        assertThat(ledger()).isNotEmpty();

        assertThat(confirm(LOTTE, propose(KIM, "ledger"))).isTrue();
        assertThat(ledger()).isEmpty();
    }

    @Test
    void onePersonCannotDestroyAlone() {
        assertThatThrownBy(() -> propose(LOTTE, "case")).hasStackTraceContaining("not an administrator");
        UUID proposal = propose(KIM, "case");
        for (String other : List.of(KIM, MILA, MARIEKE, "kim@bom:taskforce")) {
            assertThatThrownBy(() -> confirm(other, proposal)).as(other).hasStackTraceContaining("not a second person");
        }
        assertThat(tablesWithCanary()).isNotEmpty();
        assertThat(confirm(LOTTE, proposal)).isTrue();
        assertThat(confirm("thijs@bom:taskforce", proposal)).as("once only").isFalse();
    }

    @Test
    void nothingOfAnOpenYoungOrHeldCaseIsDestroyed() {
        UUID open = new RecordedCase(owner, "open").open("bom");
        UUID young = new RecordedCase(owner, "young").closed("bom", "declined", "3 months");
        for (UUID kept : List.of(open, young)) {
            assertThat(as(KIM, () -> propose(kept, "case", "P1D"))).isNull();
        }
        assertThat(as(LOTTE, () -> hold("set_legal_hold"))).isTrue();
        assertThat(propose(KIM, "case")).isNull();
        assertThat(as(KIM, () -> hold("lift_legal_hold"))).isTrue();

        UUID proposal = propose(KIM, "case");
        as(KIM, () -> hold("set_legal_hold"));
        assertThat(confirm(LOTTE, proposal)).isFalse();
        assertThat(tablesWithCanary()).contains("company_identity");
    }

    @Test
    void dueCasesAreListedByNumberToAdministratorsAndToTheirOwnRegion() {
        assertThat(due(KIM)).contains(lead);
        assertThat(due(LOTTE)).contains(lead);
        assertThat(due(MILA)).doesNotContain(lead);
        assertThat(due(MARIEKE)).isEmpty();
        assertThat(due("pieter@:ministry")).isEmpty();
        assertThat(due("x@:")).isEmpty();
        propose(KIM, "case");
        assertThat(due(KIM)).doesNotContain(lead);
    }

    @Test
    void declinedSignalsGoEarlierThanOtherCases() {
        UUID declined = new RecordedCase(owner, "declined").closed("bom", "declined", "13 months");
        UUID realised = new RecordedCase(owner, "realised").closed("bom", "other-region", "13 months");
        assertThat(due(KIM)).contains(declined).doesNotContain(realised);
    }

    @Test
    void whatWasDecidedCannotBeWrittenOtherwise() {
        propose(KIM, "case");
        for (String table : List.of("destruction", "legal_hold", "data_request")) {
            for (String sql : List.of(
                    "delete from groeiruimte." + table,
                    "update groeiruimte." + table + " set lead_id = lead_id",
                    "insert into groeiruimte." + table + " (id) values (gen_random_uuid())")) {
                assertThatThrownBy(() -> as(KIM, () -> app.sql(sql).update()))
                        .as(sql)
                        .isInstanceOf(DataAccessException.class);
            }
        }
        assertThatThrownBy(() -> as(KIM, () -> app.sql("select * from groeiruimte.end_of_data")
                        .query()
                        .listOfRows()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void contactPersonIsShownCorrectedAndErasedForTheOriginAloneAndEachIsInTheLedger() {
        UUID request = take(LOTTE, "erasure");
        assertThat(as(MILA, () -> contact(request))).isEmpty();
        assertThatThrownBy(() -> answer(MILA, request)).isInstanceOf(DataAccessException.class);
        assertThat(reading(LOTTE, () -> contact(request))).containsExactly(canary + " Jansen", "Petra " + canary);
        assertThat(reading(LOTTE, () -> app.sql("select text from groeiruimte.texts_about_contact(?, 1)")
                        .param(request)
                        .query(String.class)
                        .list()))
                .contains("gebeld met " + canary + " Jansen, niet met Petra " + canary);

        assertThat(answer(LOTTE, request)).isTrue();

        assertThat(owner.sql("select text from groeiruimte.note where lead_id = ?")
                        .param(lead)
                        .query(String.class)
                        .list())
                .contains("gebeld met …, niet met Petra " + canary);
        assertThat(owner.sql("select name || coalesce(contact_name, '') || coalesce(contact_email, '')"
                                + " from groeiruimte.company_identity"
                                + " where lead_id = ?")
                        .param(lead)
                        .query(String.class)
                        .single())
                .isEqualTo(canary + " B.V.");
        assertThat(ledger()).endsWith("data-request", "read", "text-read", "contact-erased");
        assertThat(as(LOTTE, () -> contact(request)))
                .as("answered, hence closed")
                .isEmpty();

        UUID correction = take(LOTTE, "correction");
        answer(LOTTE, correction, 2);
        assertThat(people()).containsExactly("A. Nieuw");
        assertThatThrownBy(() -> take(KIM, "access")).isInstanceOf(DataAccessException.class);
    }

    @Test
    void requestIsAboutTheOneContactPersonWhoAsks() {
        UUID correction = take(LOTTE, "correction");
        assertThat(answer(LOTTE, correction, null)).as("of nobody").isFalse();
        assertThat(answer(LOTTE, correction, 9))
                .as("of somebody who is not there")
                .isFalse();
        assertThat(answer(LOTTE, correction, 2)).isTrue();
        assertThat(people()).containsExactly(canary + " Jansen", "A. Nieuw");
        owner.sql("update groeiruimte.company_contact set name = 'Petra ' || ? where lead_id = ?")
                .params(canary, lead)
                .update();

        assertThat(answer(LOTTE, take(LOTTE, "erasure"), 2)).isTrue();

        assertThat(people()).containsExactly(canary + " Jansen");
        assertThat(owner.sql("select text from groeiruimte.note where lead_id = ?")
                        .param(lead)
                        .query(String.class)
                        .list())
                .contains("gebeld met " + canary + " Jansen, niet met …");
        assertThat(owner.sql("select others || '|' || about from groeiruimte.conversation_text t"
                                + " join groeiruimte.conversation c on c.id = t.conversation_id"
                                + " where c.lead_id = ?")
                        .param(lead)
                        .query(String.class)
                        .list())
                .as("what was said of one, and of the other")
                .containsExactly("ook …|Met " + canary + " Jansen");
        assertThat(as(LOTTE, () -> app.sql("select lead_id from groeiruimte.cases_with_same_contact(?, 1)")
                        .param(lead)
                        .query(UUID.class)
                        .list()))
                .isEmpty();
    }

    private List<String> people() {
        return owner.sql("select name from groeiruimte.contacts_of(?)")
                .param(lead)
                .query(String.class)
                .list();
    }

    @Test
    void theAnswerIsDueAMonthAfterTheQuestion() {
        take(LOTTE, "access");
        assertThat(as(LOTTE, () -> app.sql("select answer_by::text from groeiruimte.data_request where lead_id = ?")
                        .param(lead)
                        .query(String.class)
                        .single()))
                .isEqualTo("2026-02-28");
    }

    @Test
    void everyTableWithDataOfACaseSaysWhatBecomesOfIt() {
        List<String> silent = owner.sql("""
                with recursive of_case as (
                    select 'groeiruimte.lead'::regclass::oid as id
                    union
                    select c.conrelid from pg_constraint c join of_case o on c.confrelid = o.id where c.contype = 'f'
                ), with_column as (
                    select attrelid as id from pg_attribute a join pg_class t on t.oid = a.attrelid
                    where a.attname = 'lead_id' and t.relkind = 'r' and t.relnamespace = 'groeiruimte'::regnamespace
                )
                select relname from pg_class
                where oid in (select id from of_case union select id from with_column)
                  and relname not in (select table_name from groeiruimte.end_of_data)""").query(String.class).list();

        assertThat(silent)
                .as("tables of case data without a line in groeiruimte.end_of_data: insert one in the "
                        + "table's migration")
                .isEmpty();
    }

    private UUID propose(String asker, String stage) {
        return as(asker, () -> propose(lead, stage, "P7Y"));
    }

    private static UUID propose(UUID of, String stage, String after) {
        return app.sql("select groeiruimte.propose_destruction(?, ?, 'closed-case', ?::interval, 'grond', 'ground')")
                .params(of, stage, after)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .get(0);
    }

    private static boolean confirm(String asker, UUID proposal) {
        return as(asker, () -> app.sql("select groeiruimte.confirm_destruction(?)")
                .param(proposal)
                .query(Boolean.class)
                .single());
    }

    private boolean hold(String function) {
        return app.sql("select groeiruimte." + function + "(?, 'bezwaar')")
                .param(lead)
                .query(Boolean.class)
                .single();
    }

    private static List<UUID> due(String asker) {
        return as(asker, () -> app.sql("select lead_id from groeiruimte.due_destructions('P1Y', 'P7Y', 'P8Y', 1000)")
                .query(UUID.class)
                .list());
    }

    private UUID take(String asker, String kind) {
        return as(asker, () -> app.sql("select groeiruimte.take_data_request(?, ?, '2026-01-31')")
                .params(lead, kind)
                .query(UUID.class)
                .single());
    }

    private static List<String> contact(UUID request) {
        return app.sql("select contact_name from groeiruimte.contacts_on_file(?)")
                .param(request)
                .query(String.class)
                .list();
    }

    private static boolean answer(String asker, UUID request) {
        return answer(asker, request, 1);
    }

    private static boolean answer(String asker, UUID request, Integer contact) {
        return as(asker, () -> app.sql("select groeiruimte.answer_data_request(?, ?::integer,"
                        + " '{\"contactName\": \"A. Nieuw\"}', 'gemaild')")
                .params(request, contact)
                .query(Boolean.class)
                .single());
    }

    private List<String> ledger() {
        return owner.sql("select action from groeiruimte.identity_ledger where lead_id = ? order by id")
                .param(lead)
                .query(String.class)
                .list();
    }

    private static Map<String, Object> figures() {
        return owner.sql("""
                        select (select jsonb_agg(to_jsonb(l) - 'case_lead' - 'case_lead_name')::text
                            from groeiruimte.lead l) as leads,
                               (select jsonb_agg(to_jsonb(r))::text from groeiruimte.realisation r) as realised,
                               (select jsonb_agg(jsonb_build_array(e.lead_id, e.at, e.details)::text)::text
                               from groeiruimte.case_event e
                                where e.type = 'phase-entered') as phases""").query().singleRow();
    }

    private List<String> tablesWithCanary() {
        return owner
                .sql("select relname from pg_class where relkind = 'r' and relnamespace = 'groeiruimte'::regnamespace")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> owner.sql("select exists (select from groeiruimte." + table
                                + " t where t::text ilike '%" + canary + "%')")
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    /** As the application reads: the first time writes the line in the ledger, the second is given. */
    private static <T> T reading(String asker, Supplier<T> work) {
        as(asker, work);
        return as(asker, work);
    }

    /** Does something as {@code subject@agency:role}. */
    private static <T> T as(String asker, Supplier<T> work) {
        String[] parts = asker.split("[@:]", -1);
        return transaction.execute(status -> {
            ProvedAsker.is(app, parts[0], parts[0], parts[1], parts[2]);
            return work.get();
        });
    }
}
