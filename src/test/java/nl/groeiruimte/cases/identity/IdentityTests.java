package nl.groeiruimte.cases.identity;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.groeiruimte.dev.EmbeddedPostgresServer;
import nl.groeiruimte.platform.security.ProvedAsker;
import nl.groeiruimte.support.BesideTheApplication;
import nl.groeiruimte.support.MigratedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database with the rights of production, and a case of BOM whose company is disclosed to Horizon. */
@BesideTheApplication
@ResourceLock("a disclosed identity")
abstract class IdentityTests {

    static final String TASKFORCE = ",taskforce,";
    static final String NAME = "Zwaluw Röntgen Nova B.V.";

    @TempDir
    static Path data;

    static EmbeddedPostgresServer server;
    static JdbcClient owner;
    static DataSource appSource;
    static JdbcClient app;
    static TransactionTemplate transaction;

    UUID lead;
    UUID disclosure;

    @BeforeAll
    static void start() {
        server = MigratedPostgres.start(data);
        owner = JdbcClient.create(server.connectionsOf(EmbeddedPostgresServer.SUPERUSER));
        appSource = server.connectionsOf(EmbeddedPostgresServer.APPLICATION);
        app = JdbcClient.create(appSource);
        transaction = new TransactionTemplate(new JdbcTransactionManager(appSource));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A case of BOM whose company is disclosed to Horizon for a month. */
    @BeforeEach
    void discloseACompanyToHorizon() {
        lead = UUID.randomUUID();
        as(TASKFORCE, "bom", jdbc -> jdbc.sql("""
                        insert into groeiruimte.lead (id, case_number, code_name, origin_agency, phase, phase_since,
                            stage, life_phase, technologies, makes, limited_at_location, province, kinds, needed_by,
                            source, signalled_at)
                        values (?, ?, ?, 'bom', 'cross-region', now(), 'scale-up', 3, '{photonics}', true, true, 'PV30',
                            '{space}',
                            '2028-01-01', 'form', now())""")
                .params(lead, "GR-" + lead, "Code " + lead)
                .update());
        as(TASKFORCE, "bom", jdbc -> jdbc.sql("select groeiruimte.register_identity(?, ?::jsonb)")
                .params(lead, """
                {"name": "Zwaluw Röntgen Nova B.V.", "kvkNumber": "12345678", "street": "Hoge Dijk 12",
                 "website": "znr.example", "contactName": "Noor de Vries"}""")
                .query((row, number) -> number)
                .list());
        disclosure = UUID.randomUUID();
        UUID profile = UUID.randomUUID();
        UUID inquiry = UUID.randomUUID();
        change("""
                insert into groeiruimte.confidentiality (lead_id, nda_signed_on, consent_scope, recorded_by,
                    recorded_at)
                values (:lead, current_date, '{blind-profile,identity-after-consent}', 'u1', now());
                insert into groeiruimte.blind_profile (id, lead_id, version, facts, makes, approved_by, approved_at)
                values (:profile, :lead, 1, '{}', 'Maakt iets', 'u1', now());
                insert into groeiruimte.inquiry (id, lead_id, origin_agency, case_number, code_name, asked_agency,
                    profile_id, round, state, asked_at)
                values (:inquiry, :lead, 'bom', 'n', 'c', 'horizon', :profile, 1, 'asked', now());
                insert into groeiruimte.disclosure (id, lead_id, inquiry_id, origin_agency, agency, state, asked_by,
                    asked_by_name, asked_at, decided_at, shown, valid_until)
                values (:disclosure, :lead, :inquiry, 'bom', 'horizon', 'granted', 'u2', 'Mila', now(), now(), 'all',
                    current_date + 30)
                """.replace(":profile", "'" + profile + "'").replace(":inquiry", "'" + inquiry + "'"));
    }

    static List<String> read(UUID lead, String roles, String agency, String ground) {
        return reading(roles, agency, jdbc -> jdbc.sql("select name from groeiruimte.read_identity(?, ?)")
                .params(lead, ground)
                .query(String.class)
                .list());
    }

    /**
     * As the application reads: the first time writes the line, which is committed; the second takes it and is given.
     */
    static <T> T reading(String roles, String agency, Function<JdbcClient, T> work) {
        as(roles, agency, work);
        return as(roles, agency, work);
    }

    List<String> read(String roles, String agency, String ground) {
        return read(lead, roles, agency, ground);
    }

    /** Action and agency of each line about the case. */
    List<String> ledger() {
        return owner.sql(
                        "select action || ' ' || agency from groeiruimte.identity_ledger where lead_id = ? order by id")
                .param(lead)
                .query(String.class)
                .list();
    }

    void change(String statements) {
        for (String statement : statements.split(";")) {
            owner.sql(statement.replace(":lead", "'" + lead + "'").replace(":disclosure", "'" + disclosure + "'"))
                    .update();
        }
    }

    static <T> T as(String roles, String agency, Function<JdbcClient, T> work) {
        return transaction.execute(status -> {
            ProvedAsker.is(app, "u1", "Noor", agency, roles);
            return work.apply(app);
        });
    }
}
