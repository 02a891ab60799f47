package nl.groeiruimte.cases.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.StatementCallback;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the database itself gives out of an identity, without the application: to the role of production, on the ground
 * that holds now.
 */
class IdentityRightsIT extends IdentityTests {

    /** They compare, keep, count or say that there is something, and never say what. */
    private static final Set<String> GIVE_NOTHING_OUT = Set.of(
            "register_identity",
            "register_imported_leads",
            "write_confidential_text",
            "mend_confidential_note",
            "confidential_texts_kept",
            "list_attachments",
            "add_attachment",
            "add_attachment_version",
            "add_filled_document",
            "remove_attachment",
            "names_company",
            "texts_naming",
            "texts_naming_own",
            "change_signal",
            "register_telling_words",
            "fitting_companies",
            "has_open_lead_with_kvk",
            "open_companies",
            "cases_with_same_contact",
            "answer_data_request",
            "contacts_kept",
            "add_contact",
            "change_contact",
            "make_contact_first",
            "remove_contact",
            "record_conversation",
            "mend_conversation",
            "cancel_conversation");

    private static final String PETRA =
            "{\"contactName\": \"Petra Zeilstra\", \"contactEmail\": \"petra@znr.example\"}";

    /** With a day and numbers of contact persons. */
    private static final String SAID = "{\"kind\": \"visit\", \"day\": \"%s\", \"contacts\": [%s],"
            + " \"others\": \"Joris\", \"about\": \"Over de hal\"}";

    @Test
    void theAgencyOfOriginReadsItsCompanyAndTheRegionToWhichItIsDisclosedToo() {
        assertThat(read(TASKFORCE, "bom", "origin")).containsExactly(NAME);
        assertThat(read(TASKFORCE, "horizon", "disclosed")).containsExactly(NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",taskforce,@oost-nl",
                ",taskforce,@",
                ",agency-system,@bom",
                ",agency-system,@horizon",
                ",partner,@horizon",
                ",partner,@bom",
                ",coordinator,@horizon",
                ",coordinator,@",
                ",ministry,@",
                ",administrator,@bom",
                ",system,@",
                ",system,@bom",
                "@bom",
                "@"
            })
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
    @ValueSource(
            strings = {
                "update groeiruimte.disclosure set state = 'revoked', revoked_at = now() where id = :disclosure",
                "update groeiruimte.disclosure set state = 'refused' where id = :disclosure",
                "update groeiruimte.disclosure set valid_until = groeiruimte.dutch_today() where id = :disclosure",
                "update groeiruimte.disclosure set nda_ends_on = groeiruimte.dutch_today() where id = :disclosure",
                "update groeiruimte.confidentiality set nda_ends_on = groeiruimte.dutch_today() where lead_id = :lead",
                "update groeiruimte.confidentiality set consent_scope = '{blind-profile}' where lead_id = :lead",
                "update groeiruimte.inquiry set state = 'declined' where lead_id = :lead",
                "update groeiruimte.lead set phase = 'learning' where id = :lead",
                "update groeiruimte.lead set phase = 'closed', outcome = 'withdrawn', ended_at = now() where id = :lead"
            })
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
                                + " from groeiruimte.identity_ledger where lead_id = ? and action = 'read' order by id")
                        .param(lead)
                        .query(String.class)
                        .list())
                .containsExactly("origin all -", "disclosed all 30");
    }

    @Test
    void aReadingThatIsRolledBackGaveNothingOut() {
        List<String> given = new ArrayList<>();
        assertThatThrownBy(() -> as(TASKFORCE, "bom", jdbc -> {
                    for (int time = 0; time < 3; time++) {
                        given.addAll(names(jdbc));
                    }
                    throw new IllegalStateException("rolled back");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(given).isEmpty();
        assertThat(ledger()).containsExactly("registered bom");
    }

    @Test
    void aReadingStaysInTheLedgerWhateverBecomesOfTheTransactionThatIsGivenIt() {
        as(TASKFORCE, "bom", this::names);
        List<String> given = new ArrayList<>();
        assertThatThrownBy(() -> as(TASKFORCE, "bom", jdbc -> {
                    given.addAll(names(jdbc));
                    throw new IllegalStateException("rolled back");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(given).containsExactly(NAME);
        assertThat(ledger()).containsExactly("registered bom", "read bom");
    }

    /** Mails are written in such a transaction, as their reader. */
    @Test
    void whoOnlyReadsIsGivenNothingNotEvenByALineThatWaits() {
        as(TASKFORCE, "bom", this::names);

        assertThatThrownBy(() -> as(TASKFORCE, "bom", jdbc -> {
                    jdbc.sql("set transaction read only").update();
                    return names(jdbc);
                }))
                .rootCause()
                .hasMessageContaining("read-only transaction");
        assertThat(ledger()).containsExactly("registered bom", "read bom");
    }

    /** No transaction takes a line of that log back; what it says there is shown to the caller, when asked for. */
    @Test
    void serversLogSaysOfEachReadingThatItsLineWasWrittenAndThatItWasGiven() {
        assertThat(as(TASKFORCE, "bom", this::logged))
                .singleElement()
                .asString()
                .matches("identity ledger: line \\d+, read of " + lead + " by u1 of bom");
        assertThat(as(TASKFORCE, "bom", this::logged))
                .singleElement()
                .asString()
                .matches("identity ledger: given, line \\d+");
    }

    private List<String> logged(JdbcClient jdbc) {
        jdbc.sql("set local client_min_messages = log").update();
        return new JdbcTemplate(appSource).execute((StatementCallback<List<String>>) statement -> {
            statement.execute("select name from groeiruimte.read_identity('" + lead + "', 'origin')");
            List<String> messages = new ArrayList<>();
            for (SQLWarning one = statement.getWarnings(); one != null; one = one.getNextWarning()) {
                messages.add(one.getMessage());
            }
            return messages;
        });
    }

    @Test
    void ledgerTellsTheLoginAndTheNameAsTheyWere() {
        change("""
                insert into groeiruimte.person (subject, name, agency, roles, last_login) values ('u1', 'Noor', 'bom',
                    '{taskforce}', now())
                on conflict do nothing""");
        read(TASKFORCE, "bom", "origin");
        change("update groeiruimte.person set name = 'Sanne' where subject = 'u1'");

        assertThat(owner.sql("select subject || ' ' || name from groeiruimte.identity_ledger"
                                + " where lead_id = ? and action = 'read'")
                        .param(lead)
                        .query(String.class)
                        .list())
                .containsExactly("u1 Noor");
    }

    @Test
    void aLineIsTakenOnceAndByWhomItIsAbout() {
        as(TASKFORCE, "bom", this::names);
        assertThat(as(",taskforce,", "horizon", this::names)).isEmpty();
        assertThat(as(TASKFORCE, "bom", this::names)).containsExactly(NAME);
        assertThat(as(TASKFORCE, "bom", this::names)).isEmpty();
        assertThat(ledger()).containsExactly("registered bom", "read bom", "read bom");
    }

    @Test
    void aLineThatWaitedTooLongIsNotTakenAnyMore() {
        as(TASKFORCE, "bom", this::names);
        owner.sql("alter table groeiruimte.identity_ledger disable trigger only_added_to")
                .update();
        owner.sql("update groeiruimte.identity_ledger set at = at - interval '2 minutes' where lead_id = ?")
                .param(lead)
                .update();
        owner.sql("alter table groeiruimte.identity_ledger enable trigger only_added_to")
                .update();
        assertThat(as(TASKFORCE, "bom", this::names)).isEmpty();
    }

    /** By the database's catalogue, so that a function that is added later is judged too. */
    @Test
    void functionsThatLookAtSecretsTakeALineOrAreKnownToGiveNothingOut() {
        List<String> functions = owner.sql("""
                select proname from pg_proc p join pg_namespace n on n.oid = pronamespace
                where nspname = 'groeiruimte' and prosecdef
                    and has_function_privilege('groeiruimte_app', p.oid, 'execute')
                  and prorettype <> 'trigger'::regtype and prosrc !~ 'take_line\\(' and not proname = any (?)
                  and prosrc ~ ('\\m(company_identity|company_contact|contacts_of|contact_told|conversation_text'
                      || '|confidential_text|attachment|contact_texts)\\M')""")
                .param(GIVE_NOTHING_OUT.toArray(String[]::new))
                .query(String.class)
                .list();
        assertThat(functions)
                .as("give out only where take_line(...) says so, or say here why not")
                .isEmpty();
    }

    @Test
    void everyContactPersonIsReadUnderTheRulesOfTheIdentity() {
        assertThat(contact("bom", "add_contact(?, ?::jsonb)", PETRA)).isEqualTo("done");

        assertThat(contacts("bom", "origin")).containsExactly("1 Noor de Vries", "2 Petra Zeilstra");
        assertThat(contacts("horizon", "disclosed")).containsExactly("1 Noor de Vries", "2 Petra Zeilstra");
        shown("name-and-contact");
        assertThat(contacts("horizon", "disclosed")).hasSize(2);
        shown("name-only");
        assertThat(contacts("horizon", "disclosed")).isEmpty();
        for (String stranger : List.of("horizon", "oost-nl")) {
            assertThat(people(TASKFORCE, stranger)).as(stranger).isEmpty();
        }
        assertThat(people(",agency-system,", "bom")).isEmpty();
        assertThat(people(TASKFORCE, "bom")).containsExactly("Noor de Vries", "Petra Zeilstra");
        assertThat(ledger())
                .containsExactly(
                        "registered bom",
                        "contact-added bom",
                        "read bom",
                        "read horizon",
                        "read horizon",
                        "read horizon",
                        "contacts-read bom");
    }

    @Test
    void anotherContactPersonBecomesTheFirstAndEachKeepsTheirNumber() {
        contact("bom", "add_contact(?, ?::jsonb)", PETRA);

        assertThat(contact("bom", "make_contact_first(?, 2)")).isEqualTo("true");

        assertThat(contacts("bom", "origin")).containsExactly("2 Petra Zeilstra", "1 Noor de Vries");
        assertThat(contact("bom", "make_contact_first(?, 2)")).as("again").isEqualTo("false");
        assertThat(contact("bom", "add_contact(?, ?::jsonb)", "{\"contactName\": \"Ali Demir\"}"))
                .isEqualTo("done");
        assertThat(contacts("bom", "origin")).containsExactly("2 Petra Zeilstra", "1 Noor de Vries", "3 Ali Demir");
    }

    @Test
    void whoIsThereAlreadyIsNoOtherContactPerson() {
        contact("bom", "add_contact(?, ?::jsonb)", PETRA);

        for (String same : List.of(
                "{\"contactName\": \"noor de vries\"}",
                "{\"contactName\": \"P. Z.\", \"contactEmail\": \"PETRA@znr.example\"}")) {
            assertThat(contact("bom", "add_contact(?, ?::jsonb)", same)).isEqualTo("known");
            assertThat(contact("bom", "change_contact(?, 2, ?::jsonb)", same))
                    .isEqualTo(same.contains("noor") ? "known" : "done");
        }
        assertThat(contact("bom", "change_contact(?, 9, ?::jsonb)", PETRA)).isEqualTo("none");
        assertThat(ledger()).containsExactly("registered bom", "contact-added bom", "contact-changed bom");
    }

    @Test
    void onlyTheAgencyOfOriginWritesContactPersons() {
        for (String stranger : List.of("horizon", "oost-nl")) {
            assertThatThrownBy(() -> contact(stranger, "add_contact(?, ?::jsonb)", PETRA))
                    .isInstanceOf(DataAccessException.class);
            assertThat(contact(stranger, "make_contact_first(?, 1)")).isEqualTo("false");
            assertThat(contact(stranger, "change_contact(?, 1, '{\"contactName\": \"Ali\"}')"))
                    .isEqualTo("none");
        }
        assertThat(ledger()).containsExactly("registered bom");
    }

    @Test
    void whatWasSaidIsReadByTheAgencyOfOriginAloneWithALineInTheLedger() {
        contact("bom", "add_contact(?, ?::jsonb)", PETRA);
        contact("bom", "record_conversation(?, ?::jsonb)", SAID.formatted("2026-01-02", "1, 2, 9"));

        assertThat(said("bom", TASKFORCE)).containsExactly("Noor de Vries+Petra Zeilstra|Joris|Over de hal");
        for (String stranger : List.of("horizon", "oost-nl")) {
            assertThat(said(stranger, TASKFORCE)).as(stranger).isEmpty();
        }
        for (String role : List.of(",agency-system,", ",coordinator,", ",ministry,", ",partner,")) {
            assertThat(said("bom", role)).as(role).isEmpty();
            assertThat(conversations(role, "bom")).as(role).isZero();
        }
        assertThat(conversations(TASKFORCE, "horizon")).isZero();
        assertThat(conversations(TASKFORCE, "bom")).isOne();
        assertThatThrownBy(
                        () -> contact("horizon", "record_conversation(?, ?::jsonb)", SAID.formatted("2026-01-02", "")))
                .isInstanceOf(DataAccessException.class);
        assertThat(ledger())
                .containsExactly("registered bom", "contact-added bom", "text-written bom", "text-read bom");
    }

    @Test
    void contactPersonWhoIsTakenAwayStaysInTheConversationsThatWere() {
        contact("bom", "add_contact(?, ?::jsonb)", PETRA);
        contact("bom", "record_conversation(?, ?::jsonb)", SAID.formatted("2026-01-02", "2"));

        assertThat(contact("horizon", "remove_contact(?, 2)")).isEqualTo("false");
        assertThat(contact("bom", "remove_contact(?, 1)")).as("the first").isEqualTo("false");
        assertThat(contact("bom", "remove_contact(?, 2)")).isEqualTo("true");

        assertThat(said("bom", TASKFORCE)).containsExactly("|Joris, Petra Zeilstra|Over de hal");
        assertThat(contacts("bom", "origin")).containsExactly("1 Noor de Vries");
    }

    private List<String> said(String agency, String roles) {
        return reading(
                roles,
                agency,
                jdbc -> jdbc.sql("""
                        select array_to_string(people, '+') || '|' || others || '|' || about
                        from groeiruimte.read_conversations(?)""").param(lead).query(String.class).list());
    }

    private long conversations(String roles, String agency) {
        return as(roles, agency, jdbc -> jdbc.sql("select count(*) from groeiruimte.conversation where lead_id = ?")
                .param(lead)
                .query(Long.class)
                .single());
    }

    private String contact(String agency, String call, Object... more) {
        return as(TASKFORCE, agency, jdbc -> {
            JdbcClient.StatementSpec statement = jdbc.sql("select coalesce(groeiruimte." + call + "::text, 'none')")
                    .param(lead);
            for (Object one : more) {
                statement = statement.param(one);
            }
            return statement.query(String.class).single();
        });
    }

    private List<String> contacts(String agency, String ground) {
        String all = "select (c ->> 'number') || ' ' || (c ->> 'name')"
                + " from groeiruimte.read_identity(?, ?) r, jsonb_array_elements(r.contacts) c";
        return reading(
                TASKFORCE,
                agency,
                jdbc -> jdbc.sql(all).params(lead, ground).query(String.class).list());
    }

    private List<String> people(String roles, String agency) {
        return reading(roles, agency, jdbc -> jdbc.sql("select name from groeiruimte.read_contacts(?)")
                .param(lead)
                .query(String.class)
                .list());
    }

    private void shown(String scope) {
        change("update groeiruimte.disclosure set shown = '" + scope + "' where id = :disclosure");
    }

    private List<String> names(JdbcClient jdbc) {
        return jdbc.sql("select name from groeiruimte.read_identity(?, 'origin')")
                .param(lead)
                .query(String.class)
                .list();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from groeiruimte.company_identity",
                "select name from groeiruimte.company_identity",
                "update groeiruimte.company_identity set name = 'x'",
                "delete from groeiruimte.company_identity",
                "select * from groeiruimte.company_contact",
                "select * from groeiruimte.conversation_text",
                "insert into groeiruimte.conversation (lead_id, kind, on_day, planned, author, author_name)"
                        + " values (gen_random_uuid(), 'call', current_date, false, 'u1', 'Noor')",
                "update groeiruimte.conversation set planned = true",
                "update groeiruimte.company_contact set name = 'x'",
                "select groeiruimte.contact_told(gen_random_uuid())",
                "select * from groeiruimte.confidential_text",
                "select * from groeiruimte.confidential_draft",
                "insert into groeiruimte.identity_ledger (subject, action, ground) values ('u', 'read', 'origin')",
                "update groeiruimte.identity_ledger set name = 'x'",
                "delete from groeiruimte.identity_ledger",
                "truncate groeiruimte.identity_ledger",
                "update groeiruimte.disclosure_consent set valid_until = '2099-01-01'",
                "select groeiruimte.write_ledger(null, 'search', 'origin')"
            })
    void theApplicationsRoleIsDenied(String statement) {
        assertThatThrownBy(
                        () -> as(TASKFORCE, "bom", jdbc -> jdbc.sql(statement).update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update groeiruimte.identity_ledger set name = 'x' where lead_id = :lead",
                "delete from groeiruimte.identity_ledger where lead_id = :lead",
                "truncate groeiruimte.identity_ledger"
            })
    void evenTheOwnerOfTheLedgerOnlyAddsToIt(String statement) {
        assertThatThrownBy(() -> change(statement))
                .rootCause()
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("only added to");
    }

    @Test
    void aRegionAsksForItselfAndCannotGrantItToItself() {
        change("update groeiruimte.disclosure set state = 'refused', decided_at = now() where id = :disclosure");
        UUID inquiry = owner.sql("select id from groeiruimte.inquiry where lead_id = ?")
                .param(lead)
                .query(UUID.class)
                .single();

        assertThatThrownBy(() -> ask("oost-nl", "oost-nl", inquiry, "requested"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> ask("oost-nl", "horizon", inquiry, "requested"))
                .isInstanceOf(DataAccessException.class);
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
                insert into groeiruimte.disclosure_consent (disclosure_id, given_on, given_by_role, how, shown,
                    valid_until, nda_signed_on, recorded_by, recorded_by_name, recorded_at)
                values (:disclosure, current_date, 'directeur', 'by-email', 'all', current_date + 30, current_date,
                    'u1', 'Lotte', now())""");

        assertThat(seen("disclosure", ",coordinator,", "")).isOne();
        assertThat(seen("disclosure_text", ",coordinator,", "")).isZero();
        assertThat(seen("disclosure_consent", ",coordinator,", "")).isZero();
        assertThat(seen("disclosure_text", TASKFORCE, "horizon")).isOne();
        assertThat(seen("disclosure_consent", TASKFORCE, "horizon")).isZero();
        for (String stranger : List.of(",partner,@invest-nl", ",ministry,@", ",taskforce,@oost-nl", ",system,@", "@")) {
            assertThat(seen("disclosure", stranger.split("@", 2)[0], stranger.split("@", 2)[1]))
                    .as(stranger)
                    .isZero();
        }
    }

    private String columns(String shown) {
        change("update groeiruimte.disclosure set shown = '" + shown + "' where id = :disclosure");
        return reading(
                        TASKFORCE,
                        "horizon",
                        jdbc -> jdbc.sql("""
                        select concat_ws(' ', coalesce(kvk_number, '-'), coalesce(street, '-'), coalesce(website, '-'),
                            coalesce(contact_name, '-')) from groeiruimte.read_identity(?,
                            'disclosed')""").param(lead).query(String.class).list())
                .get(0);
    }

    private int ask(String asking, String forAgency, UUID inquiry, String state) {
        return as(TASKFORCE, asking, jdbc -> jdbc.sql("""
                        insert into groeiruimte.disclosure (id, lead_id, inquiry_id, origin_agency, agency, state,
                            asked_by, asked_by_name, asked_at, decided_at, shown, valid_until)
                        values (gen_random_uuid(), :lead, :inquiry, 'bom', :agency, :state, 'u1', 'Noor', now(),
                            case when :state = 'granted' then now() end, case when :state = 'granted' then 'all' end,
                            case when :state = 'granted' then current_date + 1 end)""")
                .param("lead", lead)
                .param("inquiry", inquiry)
                .param("agency", forAgency)
                .param("state", state)
                .update());
    }

    private long seen(String table, String roles, String agency) {
        return as(roles, agency, jdbc -> jdbc.sql("select count(*) from groeiruimte." + table + " where "
                        + (table.equals("disclosure") ? "id" : "disclosure_id") + " = ?")
                .param(disclosure)
                .query(Long.class)
                .single());
    }
}
