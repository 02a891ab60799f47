package nl.groeiruimte.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.TestEnvironment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * What the database gives the application's role when the application does not stand in between, and forgets
 * everything.
 */
@IntegrationTest
class DatabaseRightsIT {

    private static final Map<String, Tables.Row> STATED = Tables.read();
    private static final String FILE = "src/test/resources/" + Tables.FILE;
    private static final List<String> RIGHTS =
            List.of("select", "insert", "update", "delete", "truncate", "references", "trigger");

    /** Whoever has nothing to do with the prepared cases. */
    private static final List<DatabasePrincipal> STRANGERS = List.of(
            DatabasePrincipal.NOBODY,
            DatabasePrincipal.UNRELATED,
            DatabasePrincipal.OTHER_PARTNER,
            DatabasePrincipal.MINISTRY,
            DatabasePrincipal.ADMINISTRATOR,
            DatabasePrincipal.OTHER_CLIENT);

    @Autowired
    private ApplicationContext application;

    private World world;
    private CaseRows rows;

    @BeforeEach
    void meet() {
        world = World.of(application);
        rows = new CaseRows(world.everyKindOfCase());
    }

    @Test
    void everyTableHasAStatedExpectationAndMeetsIt() {
        List<String> problems = new ArrayList<>();
        List<String> tables = relations("r", "p");
        STATED.keySet().stream()
                .filter(table -> !tables.contains(table))
                .forEach(table -> problems.add("there is no table " + table + " any more: take it out of " + FILE));
        try (ApplicationRole role = new ApplicationRole()) {
            for (String table : tables) {
                String actual = described(role, table);
                Tables.Row stated = STATED.get(table);
                if (stated == null) {
                    problems.add("nothing says who may read " + table + ". Add to " + FILE + ": " + actual);
                } else if (!actual.equals(line(stated))) {
                    problems.add("stated " + line(stated) + "\n    but it is " + actual);
                }
            }
        }
        assertThat(problems).isEmpty();
        assertThat(tables).hasSizeGreaterThan(30);
    }

    @Test
    void preparedCasesHaveARowInEveryTableOfCases() {
        assertThat(relations("r", "p").stream().filter(rows::of).filter(table -> rows.places(table)
                        .isEmpty()))
                .isEmpty();
    }

    @Test
    void everyTableWithCaseDataIsUnderRowLevelSecurity() {
        List<String> open = Backdoor.texts("select relname from pg_class c join pg_namespace n on n.oid = relnamespace"
                + " where nspname = 'groeiruimte' and relkind in ('r', 'p') and not relrowsecurity");
        assertThat(open).filteredOn(rows::of).isEmpty();
        assertThat(open)
                .allSatisfy(table ->
                        assertThat(STATED.get(table).grants()).as(table).isIn("select", "select*", "insert*", ""));
    }

    @Test
    void rowLevelSecurityBindsTheOwnerOfEachTableToo() throws SQLException {
        assertThat(Backdoor.texts("select relname from pg_class c join pg_namespace n on n.oid = relnamespace"
                        + " where nspname in ('groeiruimte', 'engine', 'session')"
                        + " and relrowsecurity and not relforcerowsecurity"))
                .isEmpty();
        try (Connection owner = TestEnvironment.postgres().ownerConnection();
                Statement statement = owner.createStatement()) {
            for (String table : List.of("company_identity", "lead", "note", "attachment")) {
                assertThat(rows.places(table)).isNotEmpty();
                try (ResultSet count = statement.executeQuery("select count(*) from groeiruimte." + table)) {
                    count.next();
                    assertThat(count.getInt(1)).as(table).isZero();
                }
            }
        }
    }

    /** Whoever adds one need not think of it: the end of each migration sees to it. */
    @Test
    void functionsWithMoreRightsThanTheirCallersBelongToARoleThatCannotLogIn() {
        String functions = "select nspname || '.' || proname || ' of ' || rolname from pg_proc p"
                + " join pg_namespace n on n.oid = pronamespace"
                + " join pg_roles r on r.oid = proowner where prosecdef"
                + " and nspname not in ('pg_catalog', 'information_schema')";
        assertThat(Backdoor.texts(functions)).hasSizeGreaterThan(40);
        assertThat(Backdoor.texts(functions + " and (rolcanlogin or rolsuper or rolcreaterole)"))
                .isEmpty();
        assertThat(Backdoor.texts("select relname from pg_class c join pg_roles r on r.oid = relowner"
                        + " where rolname = 'groeiruimte_definer' and relpersistence <> 't'"))
                .as("it owns no table")
                .isEmpty();
    }

    @Test
    void functionsWithMoreRightsLookNowhereButInTheirOwnSchemas() {
        assertThat(Backdoor.texts(
                        "select proname from pg_proc p join pg_namespace n on n.oid = pronamespace where prosecdef"
                                + " and nspname not in ('pg_catalog', 'information_schema')"
                                + " and not coalesce(proconfig::text ~ 'search_path=[a-z_, ]*pg_temp\"', false)"))
                .isEmpty();
    }

    @Test
    void viewsAskWithTheRightsOfWhoeverAsks() {
        assertThat(Backdoor.texts("select relname from pg_class c join pg_namespace n on n.oid = relnamespace"
                        + " where nspname = 'groeiruimte' and relkind = 'v'"
                        + " and not coalesce(reloptions::text like '%security_invoker=true%', false)"))
                .isEmpty();
        assertThat(relations("m"))
                .as("materialised views know no row level security")
                .isEmpty();
    }

    @Test
    void strangersCanNeitherChangeNorTakeAwayNorAddTo() {
        List<String> problems = new ArrayList<>();
        try (ApplicationRole role = new ApplicationRole()) {
            for (String table : relations("r", "p").stream().filter(rows::of).toList()) {
                String places = placesOf(table);
                String columns = columns(table);
                String first = columns.split(", ")[0];
                // Of the case that is in nobody's hands but its own: who holds one has a part in it.
                String copy = Backdoor.text(
                        "select to_jsonb(t)::text from groeiruimte." + table + " t" + whichAre(table)
                                + " order by coalesce(to_jsonb(t) ->> 'lead_id', '') = '" + world.life.id + "' desc",
                        places);
                for (DatabasePrincipal who : STRANGERS) {
                    role.as(who);
                    int changed = role.run(
                                    "update groeiruimte." + table + " set " + first + " = " + first + whichAre(table),
                                    places)
                            .count();
                    int gone = role.run("delete from groeiruimte." + table + whichAre(table), places)
                            .count();
                    ApplicationRole.Outcome added = role.run(
                            "insert into groeiruimte." + table + " (" + columns
                                    + ") overriding system value select " + columns
                                    + " from jsonb_populate_record(null::groeiruimte." + table + ", ?::jsonb)",
                            copy);
                    if (changed > 0 || gone > 0 || !added.denied()) {
                        problems.add(who.title + " changed " + changed + " and took away " + gone + " rows of " + table
                                + ", and adding one was answered by " + added);
                    }
                }
            }
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void ledgerIsOnlyAddedTo() {
        try (ApplicationRole role = new ApplicationRole()) {
            for (DatabasePrincipal who : DatabasePrincipal.values()) {
                role.as(who);
                assertThat(role.run("update groeiruimte.identity_ledger set ground = 'origin'")
                                .denied())
                        .isTrue();
                assertThat(role.run("delete from groeiruimte.identity_ledger").denied())
                        .isTrue();
                assertThat(role.run("truncate groeiruimte.identity_ledger").denied())
                        .isTrue();
                assertThat(role.run(
                                        "insert into groeiruimte.identity_ledger (lead_id, subject, action, ground)"
                                                + " values (?, 'x', 'read', 'origin')",
                                        world.life.id)
                                .denied())
                        .isTrue();
            }
        }
    }

    @Test
    void roleOwnsNothingAndCannotBecomeAnotherOne() {
        assertThat(Backdoor.text(
                        "select concat_ws(',', rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication)"
                                + " from pg_roles where rolname = ?",
                        ApplicationRole.NAME))
                .isEqualTo("f,f,f,f,f");
        assertThat(Backdoor.texts(
                        "select roleid::regrole::text from pg_auth_members where member = ?::regrole",
                        ApplicationRole.NAME))
                .isEmpty();
        assertThat(Backdoor.texts(
                        "select classid::regclass || ' ' || objid from pg_shdepend"
                                + " where deptype = 'o' and refobjid = ?::regrole",
                        ApplicationRole.NAME))
                .as("what it owns")
                .isEmpty();
        try (ApplicationRole role = new ApplicationRole()) {
            List<String> allowed = List.of(
                            "set role groeiruimte_owner",
                            "set role postgres",
                            "set session authorization groeiruimte_owner",
                            "alter role groeiruimte_app bypassrls",
                            "create role helper",
                            "create schema helper",
                            "create table groeiruimte.helper (id int)",
                            "create temporary table helper (id int)",
                            "create function groeiruimte.helper() returns int language sql as 'select 1'",
                            "create function public.helper() returns int language sql as 'select 1'",
                            "create function engine.helper() returns int language sql as 'select 1'",
                            "create view groeiruimte.helper as select 1",
                            "create extension dblink",
                            "do $$ begin execute 'create function groeiruimte.helper() returns int "
                                    + "language sql as ''select 1'''; end $$",
                            "alter table groeiruimte.company_identity disable row level security",
                            "alter table groeiruimte.lead disable row level security",
                            "drop policy of_origin on groeiruimte.lead",
                            "grant select on groeiruimte.company_identity to groeiruimte_app",
                            "copy groeiruimte.agency to program 'cat'",
                            "select pg_read_file('/etc/hostname')",
                            "select lo_import('/etc/hostname')",
                            "set session_replication_role = replica")
                    .stream()
                    .filter(statement ->
                            role.as(DatabasePrincipal.ORIGIN).run(statement) instanceof ApplicationRole.Outcome.Rows)
                    // Granting what one does not have is a warning, not an error.
                    .filter(statement -> !statement.startsWith("grant "))
                    .toList();
            assertThat(allowed).isEmpty();
            assertThat(role.as(DatabasePrincipal.ORIGIN)
                            .run("select name from groeiruimte.company_identity")
                            .denied())
                    .isTrue();
        }
    }

    /** Two ways to ask the same: for a row, and once for many. */
    @Test
    void ownAgencyIsTheOneForWhichSomebodyAsks() {
        try (ApplicationRole role = new ApplicationRole()) {
            for (DatabasePrincipal who : DatabasePrincipal.values()) {
                assertThat(role.as(who).run("""
                                select a.code from groeiruimte.agency a
                                where coalesce(groeiruimte.asks_for_agency(a.code), false)
                                    <> coalesce(a.code = groeiruimte.own_agency(), false)
                                """)).as(who.title).isEqualTo(new ApplicationRole.Outcome.Rows(List.of()));
            }
        }
    }

    @Test
    void rowLevelSecurityCannotBeSwitchedOff() {
        try (ApplicationRole role = new ApplicationRole()) {
            role.as(DatabasePrincipal.UNRELATED).run("set local row_security = off");
            assertThat(role.run("select id from groeiruimte.lead").denied()).isTrue();
        }
    }

    @Test
    void functionsWithTheOwnersRightsHaveAFixedSearchPathAndAreNotForEverybody() {
        String definer = "from pg_proc p join pg_namespace n on n.oid = pronamespace where nspname = 'groeiruimte'"
                + " and prosecdef";
        assertThat(Backdoor.texts("select proname " + definer
                        + " and not coalesce(proconfig::text like '%search_path=groeiruimte, pg_temp%', false)"))
                .isEmpty();
        assertThat(Backdoor.texts("select proname " + definer
                        + " and exists (select from aclexplode(coalesce(proacl, "
                        + "acldefault('f', proowner))) where grantee = 0)"))
                .isEmpty();
        assertThat(Backdoor.texts("select proname " + definer)).hasSizeGreaterThan(5);
    }

    /** Called with every id that belongs to the case: what they give nobody and strangers is nothing. */
    @Test
    void functionsWithTheOwnersRightsGiveStrangersNothingOfTheCase() {
        List<String> problems = new ArrayList<>();
        int calls = 0;
        try (ApplicationRole role = new ApplicationRole()) {
            for (String call : DefinerCalls.of(ApplicationRole.NAME, caseIds())) {
                for (DatabasePrincipal who : STRANGERS) {
                    calls++;
                    ApplicationRole.Outcome outcome = role.as(who).run(call);
                    // The administrator keeps the periods: sees by number and code name what is due, and can stop a
                    // destruction.
                    boolean meant = who == DatabasePrincipal.ADMINISTRATOR
                                    && (call.contains(".due_destructions(") || call.contains("_legal_hold("))
                            // And everybody reads the route map, which knows no case.
                            || call.contains(".route_map(");
                    if (!meant && !outcome.denied() && !DefinerCalls.givesNothing(outcome)) {
                        problems.add(who.title + " got " + outcome + " by " + call);
                    }
                }
            }
        }
        assertThat(problems).isEmpty();
        assertThat(calls).isGreaterThan(50);
    }

    /** Ids of the cases and of all that hangs on them, and what one would search the company by. */
    private List<String> caseIds() {
        List<String> ids = new ArrayList<>(
                List.of(world.life.id.toString(), world.endedLife().id.toString()));
        for (String table : List.of("inquiry", "disclosure", "partner_request", "blind_profile")) {
            ids.addAll(Backdoor.texts(
                    "select id::text from groeiruimte." + table + " where lead_id = any (?::uuid[])",
                    "{" + world.life.id + "," + world.endedLife().id + "}"));
        }
        ids.add(world.path("{task}"));
        ids.add(world.life.company.identity().get("kvkNumber"));
        ids.add(world.life.company.identity().get("name"));
        return ids;
    }

    private List<String> relations(String... kinds) {
        return Backdoor.texts(
                "select relname from pg_class c join pg_namespace n on n.oid = relnamespace"
                        + " where nspname = 'groeiruimte' and position(relkind in ?) > 0"
                        + " order by relname",
                String.join("", kinds));
    }

    /** The table's line as it should stand in the file. */
    private String described(ApplicationRole role, String table) {
        String grants = RIGHTS.stream()
                .filter(right -> may(table, right) || mayInPart(table, right))
                .map(right -> may(table, right) ? right : right + "*")
                .collect(Collectors.joining(", "));
        StringBuilder line = new StringBuilder("| " + table + " | " + grants + " |");
        // Of an empty table that is no case's nothing can be seen; whether it may be asked still shows.
        boolean empty = !rows.of(table) && rows.places(table).isEmpty();
        for (DatabasePrincipal who : DatabasePrincipal.values()) {
            String seen = seen(role, who, table);
            String stated = STATED.containsKey(table) ? STATED.get(table).sees().get(who) : seen;
            boolean either = stated.equals("rows?") && !seen.equals("denied");
            line.append(' ')
                    .append(either || empty && seen.equals("-") ? stated : seen)
                    .append(" |");
        }
        return line.toString();
    }

    private String seen(ApplicationRole role, DatabasePrincipal who, String table) {
        ApplicationRole.Outcome outcome =
                role.as(who).run("select 1 from groeiruimte." + table + whichAre(table), placesOf(table));
        if (outcome.denied()) {
            return "denied";
        }
        return outcome.count() == 0 ? "-" : "rows";
    }

    private static boolean may(String table, String right) {
        return Boolean.parseBoolean(Backdoor.text(
                "select has_table_privilege(?, 'groeiruimte." + table + "', ?)::text", ApplicationRole.NAME, right));
    }

    private static boolean mayInPart(String table, String right) {
        return List.of("select", "insert", "update").contains(right)
                && Boolean.parseBoolean(Backdoor.text(
                        "select has_any_column_privilege(?, 'groeiruimte." + table + "', ?)::text",
                        ApplicationRole.NAME,
                        right));
    }

    /** Where a row stands is a column too, which whoever reads some columns may not read. */
    private static boolean byId(String table) {
        return !may(table, "select")
                && Arrays.asList(columns(table).split(", ")).contains("id")
                && mayInPart(table, "select");
    }

    private static String whichAre(String table) {
        return byId(table) ? " where id::text = any (?::text[])" : " where ctid = any (?::tid[])";
    }

    private String placesOf(String table) {
        List<String> places = rows.places(table);
        String all = places.stream()
                .collect(Collectors.joining("\",\"", "{\"", "\"}"))
                .replace("{\"\"}", "{}");
        return byId(table)
                ? Backdoor.text(
                        "select array_agg(id)::text from groeiruimte." + table + " where ctid = any (?::tid[])", all)
                : all;
    }

    private static String line(Tables.Row row) {
        return row.sees().values().stream()
                .collect(Collectors.joining(" | ", "| " + row.table() + " | " + row.grants() + " | ", " |"));
    }

    private static String columns(String table) {
        return String.join(
                ", ",
                Backdoor.texts(
                        "select quote_ident(attname) from pg_attribute"
                                + " where attrelid = ('groeiruimte.' || ?)::regclass and attnum > 0"
                                + " and not attisdropped and attgenerated = ''"
                                + " order by attnum",
                        table));
    }
}
