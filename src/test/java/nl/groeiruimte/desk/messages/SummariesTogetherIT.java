package nl.groeiruimte.desk.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.groeiruimte.platform.mail.MailWork;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.TestEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A summary that is written with those of others is the one that its reader would have been written alone. */
@IntegrationTest
class SummariesTogetherIT {

    private static final int PEOPLE = 120;
    /** Of these the first inbox has so many messages that a summary has not room for all. */
    private static final int MESSAGES = 2_000;

    private static final String CODES = """
            create temporary table codes as
            select array['bom', 'bom', 'oost-nl', 'horizon', (select min(code) from groeiruimte.agency
                where kind <> 'regional-development-agency' and code not in ('coordinator', 'ministry'))] as agency,
                array['due-soon', 'overdue', 'organisation-task', 'note', 'offer-outcome', 'answer'] as kind,
                array['due-soon', 'overdue', 'task-opened', 'note-added', 'handed-over', 'region-offered'] as what""";

    /** Some see what others do not: of two roles, of a partner, of no agency, without a role, not let in. */
    private static final String PEOPLE_OF_MANY_RIGHTS = """
            insert into groeiruimte.person (subject, name, agency, roles, active, several_agencies)
            select 'together ' || i, 'Lid ' || i,
                case when i %% 8 < 5 then agency[1 + i %% 5] end,
                case i %% 8 when 4 then '{partner}' when 5 then '{coordinator}' when 6 then '{ministry}'
                    when 7 then '{taskforce}' else
                        case when i %% 3 = 0 then '{taskforce,coordinator}' when i = 17 then '{}' else '{taskforce}' end
                    end::text[],
                i %% 29 <> 28, i %% 31 = 30
            from generate_series(1, %d) i, codes""".formatted(PEOPLE);

    private static final String CASES = """
            insert into groeiruimte.lead (id, case_number, code_name, origin_agency, phase, phase_since, stage,
                life_phase, technologies, makes, limited_at_location, province, kinds, needed_by, source,
                signalled_at, place)
            select gen_random_uuid(), 'together ' || i, 'Samen-' || i, agency[1 + i % 4], 'cross-region', now(),
                'scale-up', 3, '{photonics}', true, true, 'PV30', '{space}', '2028-01-01', 'form', now(), - i
            from generate_series(1, 40) i, codes""";

    private static final String ASKED = """
            insert into groeiruimte.inquiry (id, lead_id, origin_agency, case_number, code_name, asked_agency,
                profile_id, round, state, asked_at)
            select gen_random_uuid(), l.id, l.origin_agency, l.case_number, 'Gevraagd-' || l.code_name, 'horizon',
                l.id, 1, 'asked', now()
            from groeiruimte.lead l where case_number like 'together %1'
            union all
            select gen_random_uuid(), l.id, l.origin_agency, l.case_number, 'Gevraagd-' || l.code_name, 'oost-nl',
                l.id, 1, 'asked', now()
            from groeiruimte.lead l where case_number like 'together %2'""";

    private static final String ASKED_OF_A_PARTNER = """
            insert into groeiruimte.partner_request (id, lead_id, origin_agency, case_number, code_name, partner, topic,
                question, asked_by, asked_by_name, asked_at)
            select gen_random_uuid(), l.id, l.origin_agency, l.case_number, l.code_name, agency[5], 'other', 'Hoe?',
                'x', 'X', now()
            from groeiruimte.lead l, codes where case_number like 'together %3'""";

    /** Done ones, some of people, some without a case; a few in an inbox that is not the one that hears of them. */
    private static final String TASKS = """
            insert into groeiruimte.task (id, lead_id, case_number, code_name, origin_agency, phase, matter, period,
                inbox, form, kinds, assignee, opened_at, due_on, priority, ended_at, end_kind)
            select 'together ' || i, l.id, l.case_number, l.code_name, l.origin_agency, l.phase,
                case when l.id is null then 'supply-refresh' end, case when l.id is null then '2026-Q4' end,
                case when i % 11 = 0 then 'coordinator' when i % 13 = 0 then 'ministry' else agency[1 + i % 5] end,
                'assess-signal', '{}', case when i % 4 = 0 then 'together ' || (1 + i % 40) end, now(), current_date,
                50, case when i % 9 = 0 then now() end, case when i % 9 = 0 then 'completed' end
            from generate_series(1, 600) i cross join codes
            left join groeiruimte.lead l on l.case_number = 'together ' || i % 60""";

    private static final String TOLD = """
            insert into groeiruimte.message (id, kind, what, addressee, to_inbox, lead_id, task_id, import_id, agency,
                day, happened_at, caused_by, once)
            select uuidv7(- ago), kind[1 + i %% 6], what[1 + i %% 6],
                case when own then 'together ' || (1 + (i * 7) %% 60) else to_whom.inbox end, not own,
                case when i %% 5 = 1 then t.lead_id when i %% 5 > 1 then l.id end,
                case when i %% 5 < 2 then t.id end,
                case when i %% 97 = 5 then gen_random_uuid() end,
                case when i %% 6 = 5 then 'innovationquarter' end, current_date, now() - ago,
                case when i %% 3 = 0 then 'together ' || (1 + i %% 50) end, 'together ' || i
            from generate_series(1, %d) i cross join codes
            cross join lateral (select i %% 10 = 3 as own, make_interval(mins => i * 3 / 2) as ago,
                case when i %% 17 = 0 then 'coordinator' when i %% 19 = 0 then 'ministry' when i %% 2 = 0 then 'bom'
                    else agency[1 + i %% 5] end as inbox) to_whom
            left join groeiruimte.task t on t.id = 'together ' || 1 + i %% 599
            left join groeiruimte.lead l on l.case_number = 'together ' || 1 + i %% 39""".formatted(MESSAGES);

    private static final List<String> WHAT_THEY_CHOSE_AND_SAW = List.of("""
            insert into groeiruimte.message_setting (subject, kind, delivery)
            select 'together ' || i, k, (array['daily', 'weekly', 'not', 'at-once'])[1 + (i + length(k)) % 4]
            from generate_series(1, 120, 3) i, codes, unnest(kind) k where (i + length(k)) % 5 < 3""", """
            insert into groeiruimte.message_language (subject, language)
            select 'together ' || i, case when i % 2 = 0 then 'en' else 'nl' end
            from generate_series(1, 120, 5) i""", """
            insert into groeiruimte.message_reader (subject, read_until)
            select 'together ' || i, (select id from groeiruimte.message
                                      where once like 'together %'
                                      order by id desc offset i * 7 limit 1)
            from generate_series(1, 120, 4) i""", """
            insert into groeiruimte.message_opened (subject, message_id)
            select 'together ' || i, m.id from generate_series(1, 120, 7) i
            join groeiruimte.message m on hashtext(m.id::text || i) % 6 = 0
            where m.once like 'together %'""");

    private static final List<String> GONE = List.of(
            "delete from groeiruimte.message_opened where subject like 'together %'",
            "delete from groeiruimte.message_reader where subject like 'together %'",
            "delete from groeiruimte.message_language where subject like 'together %'",
            "delete from groeiruimte.message_setting where subject like 'together %'",
            "delete from groeiruimte.message where once like 'together %'",
            "delete from groeiruimte.task where id like 'together %'",
            "delete from groeiruimte.partner_request where case_number like 'together %'",
            "delete from groeiruimte.inquiry where case_number like 'together %'",
            "delete from groeiruimte.lead where case_number like 'together %'",
            "delete from groeiruimte.person where subject like 'together %'");

    @Autowired
    private BeanFactory application;

    @AfterEach
    void nothingStays() throws SQLException {
        backdoor(GONE);
    }

    @Test
    void eachIsToldExactlyWhatTheyWouldBeToldAlone() throws SQLException {
        List<String> all = new ArrayList<>(List.of(CODES, CASES, ASKED, ASKED_OF_A_PARTNER, TASKS, TOLD));
        all.addAll(WHAT_THEY_CHOSE_AND_SAW);
        all.add(PEOPLE_OF_MANY_RIGHTS);
        backdoor(all);
        MailWork mail = new MailWork(application);
        List<String> people = new ArrayList<>();
        for (int i = 1; i <= PEOPLE; i++) {
            people.add("together " + i);
        }
        Instant now = Instant.now();
        for (String kind : List.of("summary-daily", "summary-weekly")) {
            for (Duration period : List.of(Duration.ofHours(4), Duration.ofDays(1), Duration.ofDays(5))) {
                String ref = now.minus(period).toEpochMilli() + "-" + now.toEpochMilli();
                Map<String, String> together = new TreeMap<>(mail.together(people, kind, ref));
                Map<String, String> alone = new TreeMap<>();
                together.keySet().forEach(person -> alone.put(person, mail.alone(person, kind, ref)));

                assertThat(together).as(kind + " of " + period).isEqualTo(alone);
                assertThat(together.size())
                        .as("of whom letters are written together")
                        .isBetween(80, PEOPLE);
                assertThat(together.values().stream().filter(letter -> letter.contains("Samen-")))
                        .as("who is told something")
                        .hasSizeGreaterThan(kind.equals("summary-daily") ? 50 : 2);
            }
        }
    }

    /** Else what one of them may see would not be what the others may. */
    @Test
    void whatIsReadOnceForManyIsJudgedByAgencyAndRolesAlone() throws SQLException {
        String reached = """
                with recursive reached (oid) as (
                    select 'groeiruimte.told_message'::regclass::oid
                    union
                    select d.refobjid from reached r
                    join pg_depend d on d.refclassid = 'pg_class'::regclass and (
                        d.classid = 'pg_rewrite'::regclass
                            and d.objid in (select oid from pg_rewrite where ev_class = r.oid)
                        or d.classid = 'pg_policy'::regclass
                            and d.objid in (select oid from pg_policy where polrelid = r.oid and polcmd in ('r', '*'))))
                """;
        assertThat(texts(reached + "select c.relname from reached join pg_class c using (oid) order by 1"))
                .containsExactly(
                        "import_run",
                        "inquiry",
                        "lead",
                        "lead_import",
                        "message",
                        "message_opened",
                        "message_reader",
                        "partner_request",
                        "task",
                        "told_message");
        String ofCases = reached + """
                , policies as (
                    select p.* from pg_policies p join pg_class c on c.relname = p.tablename join reached using (oid)
                    where schemaname = 'groeiruimte' and cmd in ('SELECT', 'ALL')
                      and tablename not in ('message', 'message_opened', 'message_reader'))
                """;
        assertThat(texts(ofCases + """
                select distinct f[1] from policies, regexp_matches(qual, '([a-z_.]+)\\(', 'g') f order by 1"""))
                .containsExactlyInAnyOrder(
                        "groeiruimte.asks_as",
                        "groeiruimte.asking_agency",
                        "groeiruimte.asks_for_agency",
                        "groeiruimte.keeps_instruments_of",
                        "groeiruimte.own_agency");
        assertThat(texts("select proname::text from pg_proc where prosrc ~ 'asking_(subject|name)'"
                        + " and proname in ('asks_as', 'asking_agency', 'asks_for_agency', 'asks_in_inbox',"
                        + " 'keeps_instruments_of', 'own_agency')"))
                .isEmpty();
        assertThat(texts("""
                select regexp_replace(qual, '\\s+', ' ', 'g') from pg_policies
                where schemaname = 'groeiruimte' and tablename = 'message' and policyname = 'of_reader'"""))
                .as("by the person: to whom it is, and who did it")
                .singleElement()
                .asString()
                .contains("ELSE (addressee = groeiruimte.asking_subject())")
                .contains("(caused_by IS DISTINCT FROM groeiruimte.asking_subject())")
                .matches(qual -> qual.split("asking_subject", -1).length == 3, "nothing else");
    }

    private static List<String> texts(String sql) throws SQLException {
        try (Connection connection = TestEnvironment.postgres().superuserConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    /** Without what would tell others of it. */
    private static void backdoor(List<String> statements) throws SQLException {
        try (Connection connection = TestEnvironment.postgres().superuserConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica");
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        }
    }
}
