package nl.groeiruimte.bench;

import static nl.groeiruimte.bench.Timing.milliseconds;
import static nl.groeiruimte.bench.Timing.progress;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nl.groeiruimte.cases.feed.FeedWork;
import nl.groeiruimte.cases.webhook.WebhookWork;

/** What it costs that agencies' systems hear of their cases, and how soon they do. */
final class FeedRows {

    private static final int EVENTS = 100_000;
    private static final int PAGE = 1000;
    private static final int READINGS = 5;
    private static final int ROUNDS = 10;
    private static final int WARM_UP_ROUNDS = 2;
    private static final double ROUND_SECONDS = 4;
    private static final int DELIVERIES = 60;
    /** What happened while they stood still is not told beside what is measured. */
    private static final String NOTHING_WAITS = """
            delete from groeiruimte.webhook_delivery where state = 'waiting';
            update groeiruimte.webhook w set filled_to = coalesce(
                (select max(f.place) from groeiruimte.feed_event f where f.agency = w.agency), w.filled_to)""";

    private static final List<String> ALL_EVENTS = List.of("select * from groeiruimte.case_event");

    private FeedRows() {}

    static void measure(
            String wanted,
            Database database,
            Application app,
            CaseApi api,
            Clients clients,
            List<Row> rows,
            List<String> notes) {
        try {
            if (wanted.contains("o")) {
                starts(database, app, api, clients, rows);
            }
            if (wanted.contains("q")) {
                latency(app, api, rows);
            }
            if (wanted.contains("n")) {
                reading(database, Database.LARGE, app, rows, notes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole feed of an agency in pages, as its systems are given it, beside the table of events. */
    private static void reading(Database database, String name, Application app, List<Row> rows, List<String> notes) {
        String agency = Members.MEASURED.agency();
        database.execute(name, """
                insert into groeiruimte.case_event (lead_id, at, type, actor)
                select l.id, now(), 'held', 'x'
                from (select id from groeiruimte.lead where origin_agency = '%s' limit 1000) l
                cross join generate_series(1, %d)""".formatted(agency, EVENTS / 1000));
        FeedWork feed = new FeedWork(app.context());
        feed.catchUp();
        database.analyse(name);
        Samples ours = new Samples();
        Samples sequential = new Samples();
        int[] read = new int[1];
        try (Connection connection = database.connect(name)) {
            for (int i = -2; i < READINGS; i++) {
                double table = milliseconds(() -> SequentialReading.of(connection, ALL_EVENTS));
                double pages = milliseconds(() -> Members.as(agency, () -> read[0] = feed.readAll(PAGE)));
                progress("feed: %d in %.0f ms, the table in %.0f ms", read[0], pages, table);
                if (i >= 0) {
                    ours.add(pages / read[0]);
                    sequential.add(table);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        long all = Long.parseLong(database.rows(name, "select count(*) from groeiruimte.case_event")
                .get(0)
                .get(0));
        double perEvent = sequential.median() / all;
        rows.add(new Row(
                "n reading the change feed in pages of " + PAGE + ", median of " + READINGS,
                "%.2f s for 100 000 events".formatted(ours.median() * EVENTS / 1000),
                "%.2f s to read as many of the table".formatted(perEvent * EVENTS / 1000),
                ours.median() / perEvent,
                false,
                2));
        notes.add("n: in process, each page as the API is given it, with what it looks for first; %d of %d events."
                .formatted(read[0], all));
    }

    /** Cases started with a webhook of each agency, in turns with the feed and webhooks standing still. */
    private static void starts(Database database, Application application, CaseApi api, Clients clients, List<Row> rows)
            throws IOException {
        try (Receiver receiver = new Receiver()) {
            FeedWork feed = new FeedWork(application.context());
            WebhookWork webhooks = new WebhookWork(application.context());
            CaseApi.AGENCIES.forEach(agency -> Members.as(agency, () -> webhooks.add(receiver.address())));
            Samples on = new Samples();
            Samples off = new Samples();
            for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
                api.renewTokens();
                // Each goes first as often: the application still grows faster, and its tables larger.
                for (boolean hear : round % 2 == 0 ? new boolean[] {true, false} : new boolean[] {false, true}) {
                    feed.stand(!hear);
                    if (hear) {
                        feed.catchUp();
                        database.execute(Database.LARGE, NOTHING_WAITS);
                    }
                    webhooks.pause(!hear);
                    double rate = clients.perSecond(ROUND_SECONDS, api::start);
                    progress("starts: %.0f/s %s feed and webhooks", rate, hear ? "with" : "without");
                    if (round >= 0) {
                        (hear ? on : off).add(rate);
                    }
                }
            }
            feed.stand(false);
            webhooks.pause(false);
            rows.add(new Row(
                    "o a case starts with change feed and webhooks, 4 clients, median of " + ROUNDS,
                    "%.0f per second".formatted(on.median()),
                    "%.0f per second without".formatted(off.median()),
                    on.median() / off.median(),
                    true,
                    0.95));
            webhooks.removeAll();
        }
    }

    /**
     * From the answer to a start, which comes after its commit, to the receiver; and what a message by itself takes.
     */
    private static void latency(Application application, CaseApi api, List<Row> rows) throws IOException {
        try (Receiver receiver = new Receiver()) {
            WebhookWork webhooks = new WebhookWork(application.context());
            new FeedWork(application.context()).catchUp();
            CaseApi.AGENCIES.forEach(agency -> Members.as(agency, () -> webhooks.add(receiver.address())));
            HttpClient client = HttpClient.newHttpClient();
            Samples ours = new Samples();
            Samples bare = new Samples();
            for (int i = -10; i < DELIVERIES; i++) {
                api.renewTokens();
                receiver.got.clear();
                api.start();
                double came = milliseconds(receiver::next);
                receiver.next();
                double sent = milliseconds(() -> {
                    client.sendAsync(
                            HttpRequest.newBuilder(URI.create(receiver.address()))
                                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
                    receiver.next();
                });
                if (i >= 0) {
                    ours.add(came);
                    bare.add(sent);
                }
            }
            webhooks.removeAll();
            rows.add(new Row(
                    "q a start's first event is at the receiver, median of " + DELIVERIES,
                    "%.0f ms after the commit".formatted(ours.median()),
                    "%.1f ms for a message by itself, and 300 ms".formatted(bare.median()),
                    ours.median() / (bare.median() + 300),
                    false,
                    1));
        }
    }

    /** Takes everything at once. */
    private static final class Receiver implements AutoCloseable {

        private final HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        private final LinkedBlockingQueue<byte[]> got = new LinkedBlockingQueue<>();

        Receiver() throws IOException {
            server.createContext("/", exchange -> {
                got.add(exchange.getRequestBody().readAllBytes());
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            });
            server.setExecutor(Executors.newFixedThreadPool(2));
            server.start();
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        }

        void next() {
            try {
                if (got.poll(30, TimeUnit.SECONDS) == null) {
                    throw new IllegalStateException("nothing came");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
