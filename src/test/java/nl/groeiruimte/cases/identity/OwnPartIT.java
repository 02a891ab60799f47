package nl.groeiruimte.cases.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/** Whoever may change a row changes the own part of it; the database holds that, whatever the pages do. */
class OwnPartIT extends IdentityTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "origin_agency = 'horizon'",
                "asked_agency = 'liof'",
                "code_name = 'x'",
                "round = 9",
                "lead_id = gen_random_uuid()",
                "closing_on = current_date + 99",
                "reminded_at = now()",
                "state = 'ended'",
                "state = 'unanswered'"
            })
    void askedRegionChangesNothingOfAnInquiryButItsAnswer(String change) {
        assertThatThrownBy(() -> inquiry("horizon", change)).isInstanceOf(DataAccessException.class);
        assertThat(inquiry(
                        "horizon",
                        "state = 'declined', decline_reason = 'no-supply', answered_by = 'u1', answered_at = now()"))
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conditions = 'anders'",
                "price_from_eur = 1",
                "people_wo = 1",
                "decline_reason = 'x'",
                "origin_agency = 'horizon'"
            })
    void originDoesNotRewriteWhatARegionAnswered(String change) {
        assertThatThrownBy(() -> inquiry("bom", change)).isInstanceOf(DataAccessException.class);
        assertThat(inquiry("bom", "state = 'asked'")).isOne();
    }

    /** A column that comes later is in none of the lists by itself. */
    @Test
    void whatChangesOfAQuestionIsSomebodysPart() {
        List<String> open = owner.sql("""
                        select c.relname || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where c.oid in ('groeiruimte.inquiry'::regclass, 'groeiruimte.partner_request'::regclass)
                          and attnum > 0 and not attisdropped and has_column_privilege('groeiruimte_app', c.oid,
                              attnum, 'update')
                          and not exists (select from pg_trigger g join pg_proc p on p.oid = g.tgfoid
                                          where g.tgrelid = c.oid and (g.tgname = 'own_part' and p.prosrc ~ ('new\\.'
                                              || a.attname || '\\M')
                                                or g.tgname ~ 'stays_as_it_was$' and a.attnum = any
                                                    (g.tgattr)))""").query(String.class).list();

        assertThat(open).as("of all who change it").containsExactlyInAnyOrder("inquiry.state", "inquiry.answered_at");
    }

    @Test
    void conversationIsMendedByItsAuthorAndAPlannedOneByWhoWritesDownHowItWent() {
        UUID conversation = as(TASKFORCE, "bom", jdbc -> jdbc.sql("select groeiruimte.record_conversation(?, ?::jsonb)")
                .params(lead, SAID.formatted("2099-01-01", "gepland"))
                .query(UUID.class)
                .single());
        assertThat(conversation("select planned and mended_at is null and author = 'u1'", conversation))
                .isTrue();
        assertThat(mend("horizon", conversation, "2026-01-02"))
                .as("another agency")
                .isFalse();

        change("update groeiruimte.conversation set author = 'u2' where lead_id = :lead");
        assertThat(mend("bom", conversation, "2026-01-02")).isTrue();
        assertThat(conversation("select not planned and mended_at is null and author = 'u1'", conversation))
                .as("whoever writes down how it went is the author")
                .isTrue();
        assertThat(mend("bom", conversation, "2026-01-03")).isTrue();
        assertThat(conversation("select mended_at is not null", conversation)).isTrue();

        change("update groeiruimte.conversation set author = 'u2' where lead_id = :lead");
        assertThat(mend("bom", conversation, "2026-01-04")).as("a colleague's").isFalse();
        assertThat(cancel(conversation)).as("it was").isFalse();
        change("update groeiruimte.conversation set planned = true where lead_id = :lead");
        assertThat(cancel(conversation)).isTrue();
        assertThat(cancel(conversation)).as("again").isFalse();
    }

    @Test
    void noteIsMendedByItsWriterForAnHourAndKeepsHowItRead() {
        String write = "insert into groeiruimte.note (lead_id, at, author, name, text)"
                + " values (?, now(), 'u1', groeiruimte.asking_name(), 'eerst') returning id";
        long note = as(
                TASKFORCE,
                "bom",
                jdbc -> jdbc.sql(write).param(lead).query(Long.class).single());
        long confidential =
                as(TASKFORCE, "bom", jdbc -> jdbc.sql("select groeiruimte.write_confidential_text(?, 'note', 'eerst')")
                        .param(lead)
                        .query(Long.class)
                        .single());
        assertThat(mendNotes("horizon", note, confidential))
                .as("another agency")
                .containsOnly(false);
        assertThat(mendNotes("bom", note, confidential)).containsOnly(true);
        assertThat(mendNotes("bom", note, confidential))
                .as("with the same text")
                .containsOnly(true);
        String kept = "select n.text || ' ' || e.text from groeiruimte.%1$s n"
                + " join groeiruimte.earlier_%1$s e on e.%2$s = n.id";
        assertThat(owner.sql(kept.formatted("note", "note_id") + " union all "
                                + kept.formatted("confidential_text", "text_id"))
                        .query(String.class)
                        .list())
                .containsExactly("later eerst", "later eerst");

        for (String table : List.of("note", "confidential_text")) {
            change("update groeiruimte." + table + " set author = 'u2' where lead_id = :lead");
        }
        assertThat(mendNotes("bom", note, confidential)).as("a colleague's").containsOnly(false);
        for (String table : List.of("note", "confidential_text")) {
            change("update groeiruimte." + table + " set author = 'u1', at = at - interval '61 minutes'"
                    + " where lead_id = :lead");
        }
        assertThat(mendNotes("bom", note, confidential)).as("after the hour").containsOnly(false);
    }

    private List<Boolean> mendNotes(String agency, long note, long confidential) {
        return as(TASKFORCE, agency, jdbc -> jdbc.sql("""
                        select groeiruimte.mend_note(?, 'later') union all
                        select groeiruimte.mend_confidential_note(?, ?, 'later')""")
                .params(note, lead, confidential)
                .query(Boolean.class)
                .list());
    }

    private static final String SAID = "{\"kind\": \"call\", \"day\": \"%s\", \"contacts\": [1], \"about\": \"%s\"}";

    private boolean mend(String agency, UUID conversation, String day) {
        return as(TASKFORCE, agency, jdbc -> jdbc.sql("select groeiruimte.mend_conversation(?, ?::jsonb)")
                .params(conversation, SAID.formatted(day, "geweest"))
                .query(Boolean.class)
                .single());
    }

    private boolean cancel(UUID conversation) {
        return as(TASKFORCE, "bom", jdbc -> jdbc.sql("select groeiruimte.cancel_conversation(?)")
                .param(conversation)
                .query(Boolean.class)
                .single());
    }

    private static boolean conversation(String select, UUID conversation) {
        return owner.sql(select + " from groeiruimte.conversation where id = ?")
                .param(conversation)
                .query(Boolean.class)
                .single();
    }

    @Test
    void inquiryThatIsOverIsNotTheAskedRegionsToOpenAgain() {
        change("update groeiruimte.inquiry set state = 'ended' where lead_id = :lead");
        assertThat(inquiry("horizon", "state = 'offered'")).isZero();
    }

    @Test
    void whatACaseIsStaysAsItWasAlsoForItsOwnAgencyAndTheSystem() {
        for (String change : List.of(
                "origin_agency = 'bom', case_number = 'x'",
                "code_name = 'x'",
                "signalled_at = now() - interval '1 year'")) {
            assertThatThrownBy(() -> as(TASKFORCE, "bom", jdbc -> jdbc.sql(
                                    "update groeiruimte.lead set " + change + " where id = ?")
                            .param(lead)
                            .update()))
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> as(",system,", "", jdbc -> jdbc.sql(
                                "update groeiruimte.lead set origin_agency = 'liof' where id = ?")
                        .param(lead)
                        .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void partnerAnswersAndTheOriginReadsAndNeitherDoesTheOthersPart() {
        change("""
                insert into groeiruimte.partner_request (id, lead_id, origin_agency, case_number, code_name, partner,
                    topic, question, asked_by, asked_by_name, asked_at)
                values (gen_random_uuid(), :lead, 'bom', 'n', 'c', 'invest-nl', 'financing', 'Kan dit?', 'u1', 'Noor',
                    now())""");
        String answer = "can_help = 'yes', answer = 'Ja', answered_by = 'u1', answered_at = now()";
        assertThatThrownBy(() -> partner(TASKFORCE, "bom", answer)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> partner(",partner,", "invest-nl", "follow_up = 'x'"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> partner(",partner,", "invest-nl", "question = 'x'"))
                .isInstanceOf(DataAccessException.class);
        assertThat(partner(",partner,", "invest-nl", answer)).isOne();
        assertThat(partner(TASKFORCE, "bom", "read_at = now(), follow_up = 'x'"))
                .isOne();
        change("update groeiruimte.partner_request set instrument = 'wbso', need = '{}' where lead_id = :lead");
        for (String part : List.of("amount_eur_from = 1", "amount_eur_to = 1", "needs_identity = true")) {
            assertThatThrownBy(() -> partner(TASKFORCE, "bom", part)).isInstanceOf(DataAccessException.class);
            assertThat(partner(",partner,", "invest-nl", part)).isOne();
        }
        for (String fixed : List.of("instrument = 'innovatiebox'", "need = '[]'")) {
            assertThatThrownBy(() -> partner(",partner,", "invest-nl", fixed)).isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> partner(TASKFORCE, "bom", fixed)).isInstanceOf(DataAccessException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'u1', 'Noor', 'liof', '{taskforce}'",
                "'u1', 'Noor', 'bom', '{taskforce,coordinator}'",
                "'u1', 'Mila', 'bom', '{taskforce}'",
                "'u2', 'Noor', 'bom', '{taskforce}'",
                "'u1', 'Noor', null, '{administrator}'"
            })
    void ownRowOfAPersonSaysWhatWasProvedAtTheLogin(String row) {
        String insert = "insert into groeiruimte.person (subject, name, agency, roles, last_login) values (%s, now())"
                + " on conflict (subject) do update set name = excluded.name, agency = excluded.agency, roles "
                + "= excluded.roles";
        as(TASKFORCE, "bom", jdbc -> jdbc.sql(insert.formatted("'u1', 'Noor', 'bom', '{taskforce}'"))
                .update());
        assertThatThrownBy(() -> as(TASKFORCE, "bom", jdbc -> jdbc.sql(insert.formatted(row))
                        .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void noteBearsTheNameOfWhoWroteIt() {
        String insert =
                "insert into groeiruimte.note (lead_id, at, author, name, text) values (?, now(), '%s', '%s', 'x')";
        for (String forged : List.of("u2@Noor", "u1@Mila")) {
            assertThatThrownBy(
                            () -> as(TASKFORCE, "bom", jdbc -> jdbc.sql(insert.formatted((Object[]) forged.split("@")))
                                    .param(lead)
                                    .update()))
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(as(TASKFORCE, "bom", jdbc -> jdbc.sql(insert.formatted("u1", "Noor"))
                                .param(lead)
                                .update())
                        .intValue())
                .isOne();
    }

    /** Columns that say who did something, by their names; a new one has to be held as the others are. */
    @Test
    void everyColumnThatSaysWhoDidSomethingSaysWhoAsked() {
        Map<String, String> others = Map.ofEntries(
                Map.entry("task.assignee", "work is given to colleagues"),
                Map.entry("task.assignee_name", "work is given to colleagues"),
                Map.entry("lead.case_lead", "cases are given to colleagues"),
                Map.entry("lead.case_lead_name", "cases are given to colleagues"),
                Map.entry("site.changed_by", "a trigger writes it, whatever a change says"),
                Map.entry("site.changed_by_name", "a trigger writes it, whatever a change says"),
                Map.entry("instrument.changed_by", "a trigger writes it, whatever a change says"),
                Map.entry("instrument.changed_by_name", "a trigger writes it, whatever a change says"),
                Map.entry("person.subject", "its policies hold the whole row"),
                Map.entry("form_draft.subject", "its policy gives own rows alone"),
                Map.entry("form_sent.subject", "its policy gives own rows alone"),
                Map.entry("first_view.subject", "its policy gives own rows alone"),
                Map.entry("last_visit.subject", "its policy gives own rows alone"),
                Map.entry("message_reader.subject", "its policy gives own rows alone"),
                Map.entry("message_opened.subject", "its policy gives own rows alone"),
                Map.entry(
                        "message_setting.subject",
                        "its policies give own rows, and the system what a mail's link stops"),
                Map.entry("message_language.subject", "its policy gives own rows alone"),
                Map.entry("absence.subject", "colleagues enter it for who is ill"),
                Map.entry("calendar_address.subject", "its policies let only oneself add a row"),
                Map.entry("calendar_entry.subject", "the system counts what a calendar that asks finds changed"),
                Map.entry("api_use.subject", "the system counts what agencies' systems ask"),
                Map.entry("security_event.subject", "the system counts what others did"));
        List<String> open = owner.sql("""
                        select c.table_name || '.' || c.column_name
                        from information_schema.columns c
                        cross join lateral (select (quote_ident(c.table_schema) || '.' ||
                            quote_ident(c.table_name))::regclass as oid) t
                        where c.table_schema = 'groeiruimte' and c.data_type = 'text'
                          and (c.column_name ~ '_by(_name|_agency)?$'
                              or c.column_name ~ '^(author|actor|reviewer|assignee|case_lead)(_name|_agency)?$'
                               or c.column_name = 'subject'
                               or c.column_name in ('name', 'agency') and exists (select
                                   from information_schema.columns a
                                   where a.table_schema = 'groeiruimte' and a.table_name = c.table_name
                                       and a.column_name = 'author'))
                          and (has_column_privilege('groeiruimte_app', t.oid, c.column_name, 'insert')
                               and not exists (select from pg_policies p where p.schemaname = 'groeiruimte'
                                   and p.tablename = c.table_name
                                                and p.permissive = 'RESTRICTIVE' and p.cmd = 'INSERT'
                                                and p.with_check ~ ('[( ]' || c.column_name || ' = .*asking_'))
                               or has_column_privilege('groeiruimte_app', t.oid, c.column_name, 'update')
                               and not exists (select from pg_trigger g where g.tgrelid = t.oid
                                   and g.tgname in ('in_ones_own_name', 'stays_as_it_was')
                                                and c.ordinal_position = any (g.tgattr)))
                        """).query(String.class).list();
        assertThat(open).containsExactlyInAnyOrderElementsOf(others.keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into groeiruimte.case_event (lead_id, at, type, actor, actor_name, actor_agency, details)"
                        + " values (:lead, now(), 'noted', '%s', '%s', 'bom', '{}')",
                "insert into groeiruimte.disclosure_consent (disclosure_id, given_on, given_by_role, how, "
                        + "shown, valid_until, nda_signed_on,"
                        + " recorded_by, recorded_by_name, recorded_at)"
                        + " values (:disclosure, current_date, 'directeur', 'by-email', 'all', current_date, "
                        + "current_date, '%s', '%s', now())",
                "insert into groeiruimte.partner_request (id, lead_id, origin_agency, case_number, code_name, "
                        + "partner, topic, question,"
                        + " asked_by, asked_by_name, asked_at)"
                        + " values (gen_random_uuid(), :lead, 'bom', 'n', 'c', 'invest-nl', 'financing', 'Kan "
                        + "dit?', '%s', '%s', now())",
                "insert into groeiruimte.site (code, name, kind, agency, municipality, province, latitude, longitude,"
                        + " strengths, changed_by, changed_by_name) values ('in-ones-own-name', 'n', 'campus', 'bom',"
                        + " 'Helmond', 'PV30', 51.4, 5.6, '{}', '%s', '%s')",
                "insert into groeiruimte.instrument (code, name, keeper, changed_by, changed_by_name)"
                        + " values ('in-ones-own-name', 'n', 'bom', '%s', '%s')"
            })
    void nobodyPutsAColleagueUnderAnything(String statement) {
        String named = statement.replace(":lead", "'" + lead + "'").replace(":disclosure", "'" + disclosure + "'");
        for (String forged : List.of("u2@Noor", "u1@Mila")) {
            String sql = named.formatted((Object[]) forged.split("@"));
            assertThatThrownBy(() -> as(TASKFORCE, "bom", jdbc -> jdbc.sql(sql).update()))
                    .as(forged)
                    .rootCause()
                    .hasMessageContaining("in_ones_own_name");
        }
        assertThat(as(TASKFORCE, "bom", jdbc -> jdbc.sql(named.formatted("u1", "Noor"))
                                .update())
                        .intValue())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update groeiruimte.site set confirmed_by = '%s' where agency = 'bom'",
                "update groeiruimte.region_profile set changed_by_name = '%s' where agency = 'bom'"
            })
    void whoChangesWhatIsSharedPutsNoColleagueUnderIt(String statement) {
        assertThatThrownBy(() -> as(TASKFORCE, "bom", jdbc -> jdbc.sql(statement.formatted("Mila"))
                        .update()))
                .rootCause()
                .hasMessageContaining("in_ones_own_name");
        assertThat(as(TASKFORCE, "bom", jdbc -> jdbc.sql(statement.formatted("Noor"))
                                .update())
                        .intValue())
                .isPositive();
    }

    /** It was enough to say that the other's case was one's own. */
    @Test
    void regionAddsNoConsentToAnothersCaseAndAsksNobodyAboutIt() {
        change("update groeiruimte.disclosure set state = 'revoked', revoked_at = now() where id = :disclosure");
        assertThatThrownBy(() -> as(
                        TASKFORCE, "horizon", jdbc -> jdbc.sql("""
                        insert into groeiruimte.disclosure (id, lead_id, inquiry_id, origin_agency, agency, state,
                            asked_by, asked_by_name, asked_at, decided_at, shown, valid_until)
                        select gen_random_uuid(), lead_id, id, 'horizon', 'horizon', 'granted', 'u1', 'Noor', now(),
                            now(), 'all',
                            current_date + 30 from groeiruimte.inquiry where lead_id = ?""").param(lead).update()))
                .isInstanceOf(DataAccessException.class);
        assertThat(read(TASKFORCE, "horizon", "disclosed")).isEmpty();
        assertThatThrownBy(() ->
                        as(TASKFORCE, "liof", jdbc -> jdbc.sql("""
                        insert into groeiruimte.inquiry (id, lead_id, origin_agency, case_number, code_name,
                            asked_agency, profile_id, round, state, asked_at)
                        values (gen_random_uuid(), ?, 'liof', 'n', 'c', 'liof', gen_random_uuid(), 1, 'asked',
                            now())""").param(lead).update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void profileOfOneCaseIsNotShownUnderAnother() {
        UUID profile = owner.sql("select profile_id from groeiruimte.inquiry where lead_id = ?")
                .param(lead)
                .query(UUID.class)
                .single();
        discloseACompanyToHorizon();
        assertThatThrownBy(() -> inquiry("bom", "profile_id = '" + profile + "'"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void caseNumbersCountNothing() {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String number = registered("case_number");
            assertThat(number).matches("GR-\\d{4}-\\d{6}");
            numbers.add(Integer.valueOf(number.substring(8)));
        }
        assertThat(numbers)
                .doesNotHaveDuplicates()
                .isNotEqualTo(numbers.stream().sorted().toList());
        assertThat(owner.sql("select relname from pg_class where relnamespace = "
                                + "'groeiruimte'::regnamespace and case when relkind = 'S' then"
                                + " has_sequence_privilege('groeiruimte_app', oid, 'usage, select, "
                                + "update') end")
                        .query(String.class)
                        .list())
                .as("supply is everybody's, so its revisions may be counted")
                .containsExactlyInAnyOrder("site_revision", "instrument_revision");
    }

    @Test
    void newCaseIsJudgedOnceInTheSystemsName() {
        UUID fresh = UUID.fromString(registered("id::text"));
        for (String agency : List.of("bom", "horizon")) {
            as(TASKFORCE, agency, jdbc -> jdbc.sql("select groeiruimte.write_first_judgement(?)")
                    .param(fresh)
                    .query((row, number) -> number)
                    .single());
        }
        assertThat(owner.sql("select actor || ' ' || (details ->> 'verdict') from groeiruimte.case_event"
                                + " where lead_id = ? and type = 'eligibility-checked'")
                        .param(fresh)
                        .query(String.class)
                        .list())
                .containsExactly("system eligible");
        owner.sql("delete from groeiruimte.case_event where lead_id = ? and type = 'eligibility-checked'")
                .param(fresh)
                .update();
        as(TASKFORCE, "horizon", jdbc -> jdbc.sql("select groeiruimte.write_first_judgement(?)")
                .param(fresh)
                .query((row, number) -> number)
                .single());
        assertThat(owner.sql("select count(*) from groeiruimte.case_event"
                                + " where lead_id = ? and type = 'eligibility-checked'")
                        .param(fresh)
                        .query(Integer.class)
                        .single())
                .as("by an agency whose case it is not")
                .isZero();
    }

    private String registered(String told) {
        return as(TASKFORCE, "bom", jdbc -> jdbc.sql("select " + told + " " + """
                         from groeiruimte.register_lead(?, ?::text[], 'bom', 'scale-up', 3,
                            '{photonics}', true, true, null, 'PV30', '{space}', '2028-01-01', null, null, 'form', 'x',
                            null, 'x', ?::jsonb, 'eligible', '{}', true, null, null, null)""")
                .params(
                        UUID.randomUUID(),
                        "{" + UUID.randomUUID() + "}",
                        "{\"name\": \"X\", \"kvkNumber\": \"12345678\"}")
                .query(String.class)
                .single());
    }

    private int inquiry(String agency, String assignments) {
        return as(TASKFORCE, agency, jdbc -> jdbc.sql(
                        "update groeiruimte.inquiry set " + assignments + " where lead_id = ?")
                .param(lead)
                .update());
    }

    private int partner(String roles, String agency, String assignments) {
        return as(roles, agency, jdbc -> jdbc.sql(
                        "update groeiruimte.partner_request set " + assignments + " where lead_id = ?")
                .param(lead)
                .update());
    }
}
