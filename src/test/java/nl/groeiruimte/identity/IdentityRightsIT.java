package nl.groeiruimte.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.groeiruimte.dev.EmbeddedPostgresServer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database itself gives out of an identity, without the application: to the role of production, on the ground that holds now. */
class IdentityRightsIT {

    private static final String TASKFORCE = ",taskforce,";
    private static final String NAME = "Zwaluw Röntgen Nova B.V.";

    @TempDir
    static Path data;

    private static EmbeddedPostgresServer server;
    private static JdbcClient owner;
    private static JdbcClient app;
    private static TransactionTemplate transaction;

    private UUID lead;
    private UUID disclosure;

    @BeforeAll
    static void start() {
        server = EmbeddedPostgresServer.throwAway(data);
        DriverManagerDataSource ownerSource = new DriverManagerDataSource(server.jdbcUrl(), EmbeddedPostgresServer.OWNER, "");
        Flyway.configure().dataSource(ownerSource).defaultSchema("groeiruimte")
                .placeholders(Map.of("app", EmbeddedPostgresServer.APPLICATION)).load().migrate();
        owner = JdbcClient.create(ownerSource);
        DriverManagerDataSource appSource = new DriverManagerDataSource(server.jdbcUrl(), EmbeddedPostgresServer.APPLICATION, "");
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
                        insert into groeiruimte.lead (id, case_number, code_name, origin_agency, phase, phase_since, stage, life_phase,
                            technologies, makes, limited_at_location, province, kinds, needed_by, source, signalled_at)
                        values (?, ?, ?, 'bom', 'cross-region', now(), 'scale-up', 3, '{photonics}', true, true, 'PV30', '{space}',
                            '2028-01-01', 'form', now())""")
                .params(lead, "GR-" + lead, "Code " + lead).update());
        as(TASKFORCE, "bom", jdbc -> jdbc.sql("select groeiruimte.register_identity(?, ?::jsonb)").params(lead, """
                {"name": "Zwaluw Röntgen Nova B.V.", "kvkNumber": "12345678", "street": "Hoge Dijk 12",
                 "website": "znr.example", "contactName": "Noor de Vries"}""").query((row, number) -> number).list());
        disclosure = UUID.randomUUID();
        UUID profile = UUID.randomUUID();
        UUID inquiry = UUID.randomUUID();
        change("""
                insert into groeiruimte.confidentiality (lead_id, nda_signed_on, consent_scope, recorded_by, recorded_at)
                values (:lead, current_date, '{blind-profile,identity-after-consent}', 'u1', now());
                insert into groeiruimte.blind_profile (id, lead_id, version, facts, makes, approved_by, approved_at)
                values (:profile, :lead, 1, '{}', 'Maakt iets', 'u1', now());
                insert into groeiruimte.inquiry (id, lead_id, origin_agency, case_number, code_name, asked_agency, profile_id, round,
                    state, asked_at)
                values (:inquiry, :lead, 'bom', 'n', 'c', 'horizon', :profile, 1, 'asked', now());
                insert into groeiruimte.disclosure (id, lead_id, inquiry_id, origin_agency, agency, state, asked_by, asked_by_name,
                    asked_at, decided_at, shown, valid_until)
                values (:disclosure, :lead, :inquiry, 'bom', 'horizon', 'granted', 'u2', 'Mila', now(), now(), 'all', current_date + 30)
                """.replace(":profile", "'" + profile + "'").replace(":inquiry", "'" + inquiry + "'"));
    }

    @Test
    void theAgencyOfOriginReadsItsCompanyAndTheRegionToWhichItIsDisclosedToo() {
        assertThat(read(TASKFORCE, "bom", "origin")).containsExactly(NAME);
        assertThat(read(TASKFORCE, "horizon", "disclosed")).containsExactly(NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {",taskforce,@oost-nl", ",taskforce,@", ",agency-system,@bom", ",agency-system,@horizon", ",partner,@horizon",
        ",partner,@bom", ",coordinator,@horizon", ",coordinator,@", ",ministry,@", ",administrator,@bom", ",system,@", ",system,@bom", "@bom", "@"})
    void nobodyElseReadsItOnAnyGround(String principal) {
        String roles = principal.substring(0, principal.indexOf('@'));
        String agency = principal.substring(principal.indexOf('@') + 1);

        assertThat(read(roles, agency, "origin")).isEmpty();
        assertThat(read(roles, agency, "disclosed")).isEmpty();
        assertThat(ledger()).containsExactly("registered bom");
    }

    @Test
    void aGroundThatSomebodyDoesNotHaveOpensNothing() {
        assertThat(read(TASKFORCE, "horizon", "origin")).isEmpty();
        assertThat(read(TASKFORCE, "bom", "disclosed")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update groeiruimte.disclosure set state = 'revoked', revoked_at = now() where id = :disclosure",
        "update groeiruimte.disclosure set state = 'refused' where id = :disclosure",
        "update groeiruimte.disclosure set valid_until = groeiruimte.dutch_today() where id = :disclosure",
        "update groeiruimte.disclosure set nda_ends_on = groeiruimte.dutch_today() where id = :disclosure",
        "update groeiruimte.confidentiality set nda_ends_on = groeiruimte.dutch_today() where lead_id = :lead",
        "update groeiruimte.confidentiality set consent_scope = '{blind-profile}' where lead_id = :lead",
        "update groeiruimte.inquiry set state = 'declined' where lead_id = :lead",
        "update groeiruimte.lead set phase = 'learning' where id = :lead",
        "update groeiruimte.lead set phase = 'closed', outcome = 'withdrawn', ended_at = now() where id = :lead"})
    void whateverEndsADisclosureClosesItAtOnce(String end) {
        change(end);

        assertThat(read(TASKFORCE, "horizon", "disclosed")).isEmpty();
        assertThat(read(TASKFORCE, "bom", "origin")).containsExactly(NAME);
    }

    @Test
    void aRegionReadsNoMoreThanTheCompanyConsentedTo() {
        assertThat(columns("all")).isEqualTo("12345678 Hoge Dijk 12 znr.example Noor de Vries");
        assertThat(columns("name-and-contact")).isEqualTo("- - znr.example Noor de Vries");
        assertThat(columns("name-only")).isEqualTo("- - - -");
    }

    @Test
    void theLedgerHasALineForEachReadingWithItsGroundAndNoneForWhatWasNotGivenOut() {
        read(TASKFORCE, "bom", "origin");
        read(TASKFORCE, "horizon", "disclosed");
        read(TASKFORCE, "oost-nl", "disclosed");

        assertThat(ledger()).containsExactly("registered bom", "read bom", "read horizon");
        assertThat(owner.sql("select ground || ' ' || what || ' ' || coalesce((until - current_date)::text, '-')"
                + " from groeiruimte.identity_ledger where lead_id = ? and action = 'read' order by id").param(lead)
                .query(String.class).list()).containsExactly("origin all -", "disclosed all 30");
    }

    @Test
    void aReadingThatIsRolledBackGaveNothingOut() {
        assertThatThrownBy(() -> as(TASKFORCE, "bom", jdbc -> {
            jdbc.sql("select * from groeiruimte.read_identity(?, 'origin')").param(lead).query((row, number) -> number).list();
            throw new IllegalStateException("no page was made");
        })).isInstanceOf(IllegalStateException.class);

        assertThat(ledger()).containsExactly("registered bom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"select * from groeiruimte.company_identity", "select name from groeiruimte.company_identity",
        "update groeiruimte.company_identity set name = 'x'", "delete from groeiruimte.company_identity",
        "select * from groeiruimte.confidential_text", "select * from groeiruimte.confidential_draft",
        "insert into groeiruimte.identity_ledger (subject, action, ground) values ('u', 'read', 'origin')",
        "update groeiruimte.identity_ledger set name = 'x'", "delete from groeiruimte.identity_ledger",
        "truncate groeiruimte.identity_ledger", "update groeiruimte.disclosure_consent set valid_until = '2099-01-01'",
        "select groeiruimte.write_ledger(null, 'search', 'origin')"})
    void theApplicationsRoleIsDenied(String statement) {
        assertThatThrownBy(() -> as(TASKFORCE, "bom", jdbc -> jdbc.sql(statement).update()))
                .isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update groeiruimte.identity_ledger set name = 'x' where lead_id = :lead",
        "delete from groeiruimte.identity_ledger where lead_id = :lead", "truncate groeiruimte.identity_ledger"})
    void evenTheOwnerOfTheLedgerOnlyAddsToIt(String statement) {
        assertThatThrownBy(() -> change(statement)).rootCause().isInstanceOf(SQLException.class)
                .hasMessageContaining("only added to");
    }

    @Test
    void aRegionAsksForItselfAndCannotGrantItToItself() {
        change("update groeiruimte.disclosure set state = 'refused', decided_at = now() where id = :disclosure");
        UUID inquiry = owner.sql("select id from groeiruimte.inquiry where lead_id = ?").param(lead).query(UUID.class).single();

        assertThatThrownBy(() -> ask("oost-nl", "oost-nl", inquiry, "requested")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> ask("oost-nl", "horizon", inquiry, "requested")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> ask("horizon", "horizon", inquiry, "granted")).isInstanceOf(DataAccessException.class);
        ask("horizon", "horizon", inquiry, "requested");
        int changed = as(TASKFORCE, "horizon", jdbc -> jdbc.sql("""
                        update groeiruimte.disclosure set state = 'granted', decided_at = now(), shown = 'all',
                            valid_until = current_date + 1 where lead_id = ?""").param(lead).update());
        assertThat(changed).isZero();
        assertThat(read(TASKFORCE, "horizon", "disclosed")).isEmpty();
    }

    @Test
    void theCoordinatorSeesThatAndWhenButNoWordOfIt() {
        change("insert into groeiruimte.disclosure_text values (:disclosure, 'reason', 'omdat')");
        change("""
                insert into groeiruimte.disclosure_consent (disclosure_id, given_on, given_by_role, how, shown, valid_until,
                    nda_signed_on, recorded_by, recorded_by_name, recorded_at)
                values (:disclosure, current_date, 'directeur', 'by-email', 'all', current_date + 30, current_date, 'u1', 'Lotte', now())""");

        assertThat(seen("disclosure", ",coordinator,", "")).isOne();
        assertThat(seen("disclosure_text", ",coordinator,", "")).isZero();
        assertThat(seen("disclosure_consent", ",coordinator,", "")).isZero();
        assertThat(seen("disclosure_text", TASKFORCE, "horizon")).isOne();
        assertThat(seen("disclosure_consent", TASKFORCE, "horizon")).isZero();
        for (String stranger : List.of(",partner,@invest-nl", ",ministry,@", ",taskforce,@oost-nl", ",system,@", "@")) {
            assertThat(seen("disclosure", stranger.split("@", 2)[0], stranger.split("@", 2)[1])).as(stranger).isZero();
        }
    }

    @Test
    void namesForAListAreThoseOfTheOwnAgencyWithOneLineEach() {
        assertThat(names(TASKFORCE, "bom")).containsExactly(NAME);
        assertThat(names(TASKFORCE, "horizon")).isEmpty();
        assertThat(names(",coordinator,", "bom")).isEmpty();
        assertThat(ledger()).containsExactly("registered bom", "names-in-list bom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "1234 5678", "zwaluw", "NOVA rontgen", "Röntgen", "zwal nov", "z.w.a.l.u.w. nova bv"})
    void theOwnAgencyFindsItsCompanyByNumberOrWords(String text) {
        assertThat(search("bom", text)).contains(lead);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567", "123456", "zwaluw eend", "waluw", "%", "_", "z%", "", " ", "dijk", "Vries"})
    void otherTextsFindNothing(String text) {
        assertThat(search("bom", text)).doesNotContain(lead);
    }

    @Test
    void aSearchByAnotherAgencyFindsNothingEvenWhereItIsDisclosedAndTellsNothing() {
        assertThat(search("horizon", "12345678")).isEmpty();
        assertThat(search("horizon", "zwaluw")).isEmpty();
        assertThat(ledger()).containsExactly("registered bom");
    }

    @Test
    void theLedgerHoldsThatSomebodySearchedAndWhatWasFoundNotWhatWasSearchedFor() {
        search("bom", "Zwaluw");

        assertThat(ledger()).containsExactly("registered bom", "found bom");
        String line = owner.sql("select row_to_json(l)::text from groeiruimte.identity_ledger l where lead_id is null order by id desc limit 1")
                .query(String.class).single();
        assertThat(line).contains("\"search\"").doesNotContainIgnoringCase("zwaluw");
        assertThat(seen("identity_ledger where lead_id is null", TASKFORCE, "liof")).isZero();
    }

    @Test
    void confidentialTextsOpenToTheAgencyOfOriginAloneAndAreWrittenDown() {
        as(TASKFORCE, "bom", jdbc -> jdbc.sql("select groeiruimte.write_confidential_text(?, 'note', 'Spreek met Zwaluw')")
                .param(lead).query((row, number) -> number).list());

        assertThat(texts("bom")).containsExactly("Spreek met Zwaluw");
        assertThat(texts("horizon")).isEmpty();
        assertThat(ledger()).containsExactly("registered bom", "text-written bom", "text-read bom");
        assertThatThrownBy(() -> as(TASKFORCE, "horizon", jdbc -> jdbc.sql("select groeiruimte.write_confidential_text(?, 'note', 'x')")
                .param(lead).query((row, number) -> number).list())).isInstanceOf(DataAccessException.class);
    }

    @Test
    void aRegionThatDoesNotKnowTheCompanyCannotGuessItsName() {
        assertThat(namesCompany("bom", "Zwaluw")).isTrue();
        assertThat(namesCompany("horizon", "Zwaluw")).isTrue();
        change("update groeiruimte.disclosure set shown = 'name-only' where id = :disclosure");
        assertThat(namesCompany("horizon", "12345678")).isFalse();
        change("update groeiruimte.disclosure set state = 'revoked', revoked_at = now() where id = :disclosure");
        assertThatThrownBy(() -> namesCompany("horizon", "Zwaluw")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> namesCompany("oost-nl", "Zwaluw")).isInstanceOf(DataAccessException.class);
    }

    private static List<String> read(UUID lead, String roles, String agency, String ground) {
        return as(roles, agency, jdbc -> jdbc.sql("select name from groeiruimte.read_identity(?, ?)").params(lead, ground)
                .query(String.class).list());
    }

    private List<String> read(String roles, String agency, String ground) {
        return read(lead, roles, agency, ground);
    }

    private String columns(String shown) {
        change("update groeiruimte.disclosure set shown = '" + shown + "' where id = :disclosure");
        return as(TASKFORCE, "horizon", jdbc -> jdbc.sql("""
                        select concat_ws(' ', coalesce(kvk_number, '-'), coalesce(street, '-'), coalesce(website, '-'),
                            coalesce(contact_name, '-')) from groeiruimte.read_identity(?, 'disclosed')""")
                .param(lead).query(String.class).single());
    }

    private List<String> names(String roles, String agency) {
        return as(roles, agency, jdbc -> jdbc.sql("select name from groeiruimte.read_own_names(?)").param(new UUID[] {lead})
                .query(String.class).list());
    }

    private static List<UUID> search(String agency, String text) {
        return as(TASKFORCE, agency, jdbc -> jdbc.sql("select lead_id from groeiruimte.search_own_companies(?)").param(text)
                .query(UUID.class).list());
    }

    private List<String> texts(String agency) {
        return as(TASKFORCE, agency, jdbc -> jdbc.sql("select text from groeiruimte.read_confidential_texts(?, 'note')").param(lead)
                .query(String.class).list());
    }

    private boolean namesCompany(String agency, String text) {
        return as(TASKFORCE, agency, jdbc -> jdbc.sql("select groeiruimte.names_company(?, ?)").params(lead, text)
                .query(Boolean.class).single());
    }

    private int ask(String asking, String forAgency, UUID inquiry, String state) {
        return as(TASKFORCE, asking, jdbc -> jdbc.sql("""
                        insert into groeiruimte.disclosure (id, lead_id, inquiry_id, origin_agency, agency, state, asked_by,
                            asked_by_name, asked_at, decided_at, shown, valid_until)
                        values (gen_random_uuid(), :lead, :inquiry, 'bom', :agency, :state, 'u', 'Mila', now(),
                            case when :state = 'granted' then now() end, case when :state = 'granted' then 'all' end,
                            case when :state = 'granted' then current_date + 1 end)""")
                .param("lead", lead).param("inquiry", inquiry).param("agency", forAgency).param("state", state).update());
    }

    private long seen(String table, String roles, String agency) {
        String where = table.contains(" where ") ? "" : table.equals("disclosure") ? " where id = '" + disclosure + "'"
                : " where disclosure_id = '" + disclosure + "'";
        return as(roles, agency, jdbc -> jdbc.sql("select count(*) from groeiruimte." + table + where).query(Long.class).single());
    }

    /** Action and agency of each line about the case. */
    private List<String> ledger() {
        return owner.sql("select action || ' ' || agency from groeiruimte.identity_ledger where lead_id = ? order by id")
                .param(lead).query(String.class).list();
    }

    private void change(String statements) {
        for (String statement : statements.split(";")) {
            owner.sql(statement.replace(":lead", "'" + lead + "'").replace(":disclosure", "'" + disclosure + "'")).update();
        }
    }

    private static <T> T as(String roles, String agency, Function<JdbcClient, T> work) {
        return transaction.execute(status -> {
            app.sql("""
                            select set_config('groeiruimte.roles', ?, true), set_config('groeiruimte.agency', ?, true),
                                   set_config('groeiruimte.subject', 'u1', true), set_config('groeiruimte.name', 'Noor', true)""")
                    .params(roles, agency).query((row, number) -> number).single();
            return work.apply(app);
        });
    }
}
