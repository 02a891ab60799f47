package nl.groeiruimte.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import nl.groeiruimte.dev.EmbeddedPostgresServer;
import nl.groeiruimte.platform.migration.Migration;
import nl.groeiruimte.support.BesideTheApplication;
import nl.groeiruimte.support.MigratedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Whoever gets statements of his own into the application's database login is nobody, and cannot become anybody. */
@BesideTheApplication
class PrincipalProofIT {

    private static final String SITES = "select count(*) from groeiruimte.site";
    private static final String MEMBER = ProvedAsker.principal("u1", "Noor", "oost-nl", "taskforce");
    private static final String OTHER_KEY = "another-key-with-which-who-asks-is-proved";

    private static EmbeddedPostgresServer server;

    private final PrincipalProof proof = new PrincipalProof(EmbeddedPostgresServer.PROOF_KEY);
    private Connection connection;
    private JdbcClient jdbc;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = MigratedPostgres.start(data.resolve("postgres"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void connect() throws SQLException {
        connection = DriverManager.getConnection(server.jdbcUrl(), EmbeddedPostgresServer.APPLICATION, "");
        connection.setAutoCommit(false);
        jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void whoIsProvedIsKnownInThisTransactionAndInNoOther() throws SQLException {
        proof.apply(jdbc, ProvedAsker.principal("über/1", "Noor, 'de' Vries\n", "oost-nl", "taskforce,coordinator"));
        assertThat(text("select groeiruimte.asking_subject() || '|' || groeiruimte.asking_name() || "
                        + "'|' || groeiruimte.asking_agency()"))
                .isEqualTo("über/1|Noor, 'de' Vries\n|oost-nl");
        assertThat(text("select groeiruimte.asks_as('coordinator')"
                        + " and groeiruimte.asks_as('taskforce') and not "
                        + "groeiruimte.asks_as('system')"))
                .isEqualTo("t");
        assertThat(text(SITES)).isNotEqualTo("0");
        connection.commit();
        assertThat(text(SITES)).isEqualTo("0");
        proof.apply(jdbc, MEMBER);
        connection.rollback();
        assertThat(text(SITES)).isEqualTo("0");
    }

    @Test
    void oldSettingsMakeNobodyOfAnybody() {
        text("select set_config('groeiruimte.subject', 'u1', true) || set_config('groeiruimte.agency', 'oost-nl', true)"
                + " || set_config('groeiruimte.roles', ',taskforce,system,', true)");
        assertThat(text(SITES)).isEqualTo("0");
        assertThat(text("select coalesce(groeiruimte.asking_subject(), 'nobody')"))
                .isEqualTo("nobody");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set backtrace_functions = 'oost_nl, taskforce ,6e'",
                "set local backtrace_functions = 'oost_nl, taskforce ,6e'",
                "select set_config('backtrace_functions', 'oost_nl, taskforce ,6e', true)",
                "select set_config('backtrace_functions', 'oost_nl, taskforce ,6e', false)",
                "alter role groeiruimte_app set backtrace_functions = 'oost_nl, taskforce ,6e'",
                "update pg_settings set setting = 'oost_nl, taskforce ,6e' where name = 'backtrace_functions'",
                "set role groeiruimte_guard",
                "set role groeiruimte_definer",
                "set role groeiruimte_owner",
                "set session authorization groeiruimte_owner",
                "select * from proof.signing_key",
                "delete from proof.signing_key",
                "create function proof.mine() returns text language sql as 'select 1'",
                "create temp table mine (id integer)"
            })
    void statementCannotMakeItselfSomebody(String statement) {
        assertThatThrownBy(
                        () -> jdbc.sql(statement).query((row, number) -> number).list())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void proofOfOneTransactionIsWorthNothingInAnother() throws SQLException {
        String before = moment();
        PrincipalProof.Signed signed = proof.sign(MEMBER, before);
        connection.commit();
        assertThat(moment()).isNotEqualTo(before);
        refused(signed);
        connection.rollback();
        try (Connection other = DriverManager.getConnection(server.jdbcUrl(), EmbeddedPostgresServer.APPLICATION, "")) {
            JdbcClient elsewhere = JdbcClient.create(new SingleConnectionDataSource(other, true));
            assertThatThrownBy(() -> ask(elsewhere, proof.sign(MEMBER, moment())))
                    .rootCause()
                    .hasMessageContaining("not proved");
        }
    }

    @Test
    void proofIsTakenOnce() {
        PrincipalProof.Signed signed = proof.sign(MEMBER, moment());
        ask(jdbc, signed);
        ask(jdbc, proof.sign(ProvedAsker.principal("system", "x", "", "system"), moment()));
        refused(signed);
    }

    @Test
    void proofIsOfThisPrincipalAndThisKeyAlone() throws SQLException {
        PrincipalProof.Signed signed = proof.sign(MEMBER, moment());
        refused(new PrincipalProof.Signed(MEMBER.replace("oost_nl", "bom"), signed.step(), signed.signature()));
        connection.rollback();
        refused(new PrincipalProof.Signed(MEMBER, signed.step() + 1, signed.signature()));
        connection.rollback();
        refused(new PrincipalProof(OTHER_KEY).sign(MEMBER, moment()));
        connection.rollback();
        refused(new PrincipalProof.Signed(MEMBER, 1, new byte[0]));
    }

    @Test
    void transactionThatWaitedBeforeItSaidWhoAsksIsToldSo() {
        assertThat(text("select prosrc from pg_proc where proname = 'ask' and pronamespace = 'proof'::regnamespace"))
                .contains("clock_timestamp() > transaction_timestamp() + interval '1 minute'");
    }

    @Test
    void nodesChangeOverFromOneKeyToAnother() throws SQLException {
        PrincipalProof next = new PrincipalProof(OTHER_KEY + "," + EmbeddedPostgresServer.PROOF_KEY);
        try {
            migrateWith(OTHER_KEY + ", " + EmbeddedPostgresServer.PROOF_KEY);
            ask(jdbc, next.sign(MEMBER, moment()));
            connection.rollback();
            ask(jdbc, proof.sign(MEMBER, moment()));
        } finally {
            connection.rollback();
            server.migrate();
        }
        refused(next.sign(MEMBER, moment()));
        assertThatThrownBy(() -> migrateWith("too-short")).hasMessageContaining("at least 32 characters");
    }

    /** By the catalogue, hence for what is added later too. */
    @Test
    void nothingInTheDatabaseBelievesASettingThatAnybodyCanMake() throws SQLException {
        // 'registers_all' gives nothing out and no right: whoever made it up would not wait for other registrations of
        // their own agency, and could get one company registered twice, which each member may ask for anyway.
        // 'places_before' says from where on the cases of one's own transaction are looked for.
        String settings = "current_setting\\('groeiruimte\\.(?!reading|destruction|registers_all|places_before)";
        assertThat(asSuperuser("select proname from pg_proc where pronamespace in ('groeiruimte'::regnamespace, "
                        + "'proof'::regnamespace)"
                        + " and prosrc ~ '" + settings.replace("'", "''") + "'"))
                .as("ask groeiruimte.asking_…() instead")
                .isEmpty();
        assertThat(asSuperuser("select policyname from pg_policies where concat(qual, with_check) like "
                        + "'%current_setting%groeiruimte.%'"))
                .isEmpty();
        assertThat(asSuperuser("select adrelid::regclass from pg_attrdef"
                        + " where pg_get_expr(adbin, adrelid) like '%current_setting%groeiruimte.%'"))
                .isEmpty();
    }

    @Test
    void engineAndSessionsAreClosedToEverybodyButTheirKeepers() throws SQLException {
        List<String> open = asSuperuser(
                "select relname from pg_class where relnamespace in ('engine'::regnamespace, 'session'::regnamespace)"
                        + " and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)");
        assertThat(open).isEmpty();
        asSuperuser("insert into session.spring_session values ('p', 's', 0, 0, 1800, 1, 'u1')"
                + " on conflict do nothing returning 1");
        asSuperuser("insert into engine.act_ru_execution (id_, business_key_) values ('e', 'case')"
                + " on conflict do nothing returning 1");
        for (String roles : List.of(
                "", "taskforce", "coordinator", "administrator", "ministry", "agency-system", "session-keeper")) {
            proof.apply(jdbc, ProvedAsker.principal("u1", "Noor", "bom", roles));
            assertThat(text("select count(*) from engine.act_ru_execution"))
                    .as(roles)
                    .isEqualTo("0");
            assertThat(text("select count(*) from session.spring_session"))
                    .as(roles)
                    .isEqualTo(roles.equals("session-keeper") ? "1" : "0");
            connection.rollback();
        }
        proof.apply(jdbc, ProvedAsker.principal("system", "x", "", "system"));
        assertThat(text("select count(*) from engine.act_ru_execution")).isEqualTo("1");
        assertThat(text("select count(*) from session.spring_session")).isEqualTo("0");
    }

    /** Holding a lock of the engine takes the right to change it; nothing of it is changed all the same. */
    @Test
    void enginesLocksAreHeldAndNothingOfItsPropertiesIsChanged() throws SQLException {
        proof.apply(jdbc, ProvedAsker.principal("system", "x", "", "system"));
        assertThat(text("select name_ from engine.act_ge_property where name_ = 'deployment.lock' for update"))
                .isEqualTo("deployment.lock");
        connection.commit();
        for (String change : List.of(
                "update engine.act_ge_property set rev_ = rev_ + 1 where name_ = 'deployment.lock'",
                "update engine.act_ge_property set value_ = '0' where name_ = 'historyLevel'",
                "update engine.act_ge_property set value_ = 'fox' where name_ = 'schema.version'",
                "insert into engine.act_ge_property (name_, value_, rev_) values ('x', 'x', 1)",
                "delete from engine.act_ge_property where name_ = 'startup.lock'",
                "delete from engine.act_ge_schema_log",
                "insert into engine.act_ge_schema_log (id_) values ('x')")) {
            proof.apply(jdbc, ProvedAsker.principal("system", "x", "", "system"));
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .as(change)
                    .rootCause()
                    .hasMessageMatching("(?s).*(permission denied|row-level security).*");
            connection.rollback();
        }
        assertThat(asSuperuser("select name_ from engine.act_ge_property order by 1"))
                .as("so that the engine adds none")
                .contains("camunda.installation.id", "historyLevel");
    }

    private void migrateWith(String keys) {
        Migration.run(new Migration.Target(
                server.jdbcUrl(),
                EmbeddedPostgresServer.OWNER,
                EmbeddedPostgresServer.OWNER_PASSWORD,
                EmbeddedPostgresServer.APPLICATION,
                keys));
    }

    private void refused(PrincipalProof.Signed signed) {
        assertThatThrownBy(() -> ask(jdbc, signed)).rootCause().hasMessageContaining("not proved");
    }

    private static void ask(JdbcClient jdbc, PrincipalProof.Signed signed) {
        jdbc.sql(PrincipalProof.ASK)
                .params(signed.principal(), signed.step(), signed.signature())
                .query((row, number) -> number)
                .single();
    }

    private String moment() {
        return text(PrincipalProof.MOMENT);
    }

    private String text(String query) {
        return jdbc.sql(query).query((row, number) -> row.getString(1)).single();
    }

    private static List<String> asSuperuser(String sql) throws SQLException {
        try (Connection superuser = server.superuserConnection();
                Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
