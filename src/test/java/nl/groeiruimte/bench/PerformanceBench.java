package nl.groeiruimte.bench;

import static nl.groeiruimte.bench.Timing.milliseconds;
import static nl.groeiruimte.bench.Timing.progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.groeiruimte.desk.lists.InboxWork;
import nl.groeiruimte.dev.LocalFolder;
import nl.groeiruimte.support.TestEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Measures what the product costs against a bare engine on the same server, each as a ratio within one run, and writes
 * one table. It judges nothing: a ratio on a busy machine says little, so a missed target is for people to look at.
 */
class PerformanceBench {

    /** Fewer, and only some rows, while somebody works on one of them; the table is then not that of the README. */
    private static final int MANY_CASES = Integer.getInteger("bench.cases", 10_000);

    private static final int FEW_CASES = MANY_CASES / 10;
    private static final String ROWS = System.getProperty("bench.rows", "abcdefghijklmnopq");

    private static final int START_ROUNDS = 5;
    /** Until both are compiled; filling compiles neither as it is measured. */
    private static final int WARM_UP_ROUNDS = 3;

    private static final double START_SECONDS = 4;
    private static final int LOOKS = 400;
    /** The engine's authorisation takes too long to ask for it as often. */
    private static final int LOOKS_FOR_EACH_GUARDED = 20;

    static final List<String> INBOX_VIEWS = List.of(
            "/inbox",
            "/inbox?tab=all",
            "/inbox?tab=all&phase=articulation&kind=energy",
            "/inbox?tab=late",
            "/inbox?tab=all&due=week&sort=priority",
            "/inbox?tab=all&text=waaier");

    private static final Path FOLDER = LocalFolder.ofProject(System.getProperty("bench.directory", "target/bench"));

    private static Database database;

    private final List<Row> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    @BeforeAll
    static void startServers() {
        // Its first answer to this question is slow, and our application waits half a second for it.
        BrowserSession.open(TestEnvironment.keycloak().issuer() + "/protocol/openid-connect/certs");
        database = new Database(FOLDER.resolve("postgres"));
    }

    @AfterAll
    static void stopServers() {
        database.close();
    }

    @Test
    void comparesWithABareEngine() throws IOException {
        if ("ablmnopq".chars().anyMatch(row -> ROWS.indexOf(row) >= 0)) {
            measureRunningApplications();
        }
        if (ROWS.contains("c")) {
            new ColdStartRows(database, FOLDER).measure(rows, notes);
        }
        if (ROWS.contains("d") || ROWS.contains("e")) {
            new MatchingRows(database).measure(rows, notes);
        }
        if (ROWS.contains("f")) {
            new ImportRow(database, FOLDER).measure(rows, notes);
        }
        if ("ghjk".chars().anyMatch(row -> ROWS.indexOf(row) >= 0)) {
            new ReportRows(database).measure(ROWS, rows, notes);
        }
        if (ROWS.contains("i")) {
            new PdfRow().measure(rows, notes);
        }
        write();
    }

    private void measureRunningApplications() {
        try (Clients clients = new Clients();
                Application large = new Application(database, Database.LARGE);
                Application small = new Application(database, Database.SMALL);
                BareEngine engine = new BareEngine(database)) {
            CaseApi api = fill(large, small, engine, clients);
            if (ROWS.contains("b")) {
                inboxPages(large, small);
                inboxWork(large, engine);
            }
            if (ROWS.contains("l")) {
                StartRow.measure(large, MANY_CASES, rows, notes);
            }
            if (ROWS.contains("a")) {
                caseStarts(api, engine, clients);
            }
            if (ROWS.contains("m")) {
                MessageRows.openTasks(large, api, clients, rows);
            }
            if (ROWS.contains("p")) {
                PortfolioRow.measure(large, api, rows, notes);
            }
            if ("noq".chars().anyMatch(row -> ROWS.indexOf(row) >= 0)) {
                FeedRows.measure(ROWS, database, large, api, clients, rows, notes);
            }
        }
    }

    private CaseApi fill(Application large, Application small, BareEngine engine, Clients clients) {
        long start = System.nanoTime();
        CaseApi api = new CaseApi(large.address());
        new CaseFiller(database, Database.SMALL, small).fill(FEW_CASES, new CaseApi(small.address()), clients);
        new CaseFiller(database, Database.LARGE, large).fill(MANY_CASES, api, clients);
        engine.fill(
                database.rows(Database.LARGE, "select inbox, due_on from groeiruimte.task where ended_at is null"),
                clients);
        database.analyse(Database.BARE);
        progress("filled %,d and %,d cases in %.0f s", FEW_CASES, MANY_CASES, (System.nanoTime() - start) / 1e9);
        return api;
    }

    private void inboxPages(Application large, Application small) {
        BrowserSession many = new BrowserSession(large.address(), Members.MEASURED);
        BrowserSession few = new BrowserSession(small.address(), Members.MEASURED);
        Samples atMany = new Samples();
        Samples atFew = new Samples();
        for (int i = -LOOKS / 2; i < LOOKS; i++) {
            String view = INBOX_VIEWS.get(Math.floorMod(i, INBOX_VIEWS.size()));
            double manyTime = milliseconds(() -> many.page(view));
            double fewTime = milliseconds(() -> few.page(view));
            if (i >= 0) {
                atMany.add(manyTime);
                atFew.add(fewTime);
            }
        }
        rows.add(new Row(
                "b1 inbox page over HTTP, p95",
                "%.1f ms at %d cases".formatted(atMany.percentile(95), MANY_CASES),
                "%.1f ms at %d cases".formatted(atFew.percentile(95), FEW_CASES),
                atMany.percentile(95) / atFew.percentile(95),
                false,
                1.5));
        progress("inbox pages: median %.1f ms and %.1f ms", atMany.median(), atFew.median());
    }

    private void inboxWork(Application large, BareEngine engine) {
        InboxWork work = new InboxWork(large.context());
        String agency = Members.MEASURED.agency();
        Samples ours = new Samples();
        Samples guarded = new Samples();
        Samples unguarded = new Samples();
        int[] found = new int[2];
        Members.as(agency, () -> {
            for (int i = -LOOKS; i < LOOKS; i++) {
                double ourTime = milliseconds(() -> found[0] = work.look());
                double unguardedTime = milliseconds(() -> engine.look(agency, false));
                if (i >= 0) {
                    ours.add(ourTime);
                    unguarded.add(unguardedTime);
                }
                if (i % LOOKS_FOR_EACH_GUARDED == 0) {
                    double guardedTime = milliseconds(() -> found[1] = engine.look(agency, true));
                    if (i >= 0) {
                        guarded.add(guardedTime);
                    }
                }
            }
        });
        if (found[0] != found[1]) {
            throw new IllegalStateException("unequal inboxes: " + found[0] + " and " + found[1] + " tasks");
        }
        rows.add(new Row(
                "b2 list and count of the inbox in process, median",
                "%.2f ms with row level security".formatted(ours.median()),
                "%.2f ms for the engine's task query with its authorisation on".formatted(guarded.median()),
                ours.median() / guarded.median(),
                false,
                1.0));
        notes.add(("b2: %,d open tasks in the measured inbox of %s; the same engine queries without any "
                        + "authorisation took %.2f ms (ratio %.2f).")
                .formatted(found[0], agency, unguarded.median(), ours.median() / unguarded.median()));
    }

    private void caseStarts(CaseApi api, BareEngine engine, Clients clients) {
        database.requireDurable();
        Samples ours = new Samples();
        Samples theirs = new Samples();
        for (int round = -WARM_UP_ROUNDS; round < START_ROUNDS; round++) {
            api.renewTokens();
            double theirRate = clients.perSecond(START_SECONDS, engine::start);
            double ourRate = clients.perSecond(START_SECONDS, api::start);
            progress("case starts: %.0f/s, engine %.0f/s, ratio %.2f", ourRate, theirRate, ourRate / theirRate);
            if (round >= 0) {
                ours.add(ourRate);
                theirs.add(theirRate);
            }
        }
        rows.add(
                0,
                new Row(
                        "a case starts through the HTTP API, 4 clients, median",
                        "%.0f per second".formatted(ours.median()),
                        "%.0f per second in the raw engine".formatted(theirs.median()),
                        ours.median() / theirs.median(),
                        true,
                        0.4));
    }

    private void write() throws IOException {
        StringBuilder text = new StringBuilder("%s, `mvn verify -Pbench`, %d processors, Java %s, PostgreSQL %s%n%n"
                .formatted(
                        LocalDate.now(),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature(),
                        database.rows(Database.BARE, "show server_version")
                                .get(0)
                                .get(0)));
        text.append(Row.HEAD).append('\n');
        rows.forEach(row -> text.append(row).append('\n'));
        text.append('\n');
        notes.forEach(note -> text.append("- ").append(note).append('\n'));
        System.out.println("\n" + text);
        Files.writeString(FOLDER.resolveSibling("bench.md"), text);
    }
}
