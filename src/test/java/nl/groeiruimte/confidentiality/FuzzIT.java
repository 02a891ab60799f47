package nl.groeiruimte.confidentiality;

import static nl.groeiruimte.confidentiality.Principal.ADMINISTRATOR;
import static nl.groeiruimte.confidentiality.Principal.ANONYMOUS;
import static nl.groeiruimte.confidentiality.Principal.COORDINATOR;
import static nl.groeiruimte.confidentiality.Principal.MINISTRY;
import static nl.groeiruimte.confidentiality.Principal.ORIGIN;
import static nl.groeiruimte.confidentiality.Principal.OWN_CLIENT;
import static nl.groeiruimte.confidentiality.Principal.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.RawRequest;
import nl.groeiruimte.support.Tokens;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Thousands of bent requests to every handler: none is answered as a failure of ours, every answer has its headers, and
 * a refused one starts nothing. The same seed sends the same requests; {@code -Pfuzz} sends 200,000.
 */
@IntegrationTest
class FuzzIT {

    private static final Logger LOG = LoggerFactory.getLogger(FuzzIT.class);
    private static final long SEED = Long.getLong("fuzz.seed", 20261128L);
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 3_000);
    private static final int WORKERS = 4;
    private static final int MOST_TOLD = 25;
    private static final int TOLD_END = 300;
    private static final long TOKEN_KEPT_MS = 30_000;
    private static final List<Principal> READERS =
            List.of(ORIGIN, ORIGIN, COORDINATOR, MINISTRY, ADMINISTRATOR, PARTNER, ANONYMOUS, OWN_CLIENT);
    /** What would end a login, or work for a second: the files of a report. */
    private static final Set<String> LEFT_OUT =
            Set.of("/logout", "/login/oauth2/code/keycloak?code=x&state=x", "/oauth2/authorization/keycloak");

    private static final List<String> COUNTED =
            List.of("groeiruimte.lead", "groeiruimte.company_identity", "groeiruimte.signal", "engine.act_hi_procinst");

    @Autowired
    private ApplicationContext application;

    private World world;
    private CaseLife own;
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> statuses = new ConcurrentSkipListMap<>();
    private final AtomicInteger started = new AtomicInteger();
    private final AtomicInteger numbers = new AtomicInteger(70_000_000);
    private volatile String token;
    private volatile long tokenSince;

    private record Reply(int status, String head, String body) {

        String header(String name) {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    @Test
    void noBentRequestFailsOrStartsAnything() throws Exception {
        world = World.of(application);
        own = new CaseLife(world.visitors, world.inspection.company());
        List<RawAsk> seeds = seeds();
        Map<String, Long> before = rows();
        long oldTasks = tasksOfOldCases(before);

        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try {
            AtomicInteger next = new AtomicInteger();
            List<Future<?>> running = new ArrayList<>();
            for (int worker = 0; worker < WORKERS; worker++) {
                running.add(workers.submit(() -> {
                    for (int at = next.getAndIncrement();
                            at < REQUESTS && wrong.size() < MOST_TOLD;
                            at = next.getAndIncrement()) {
                        send(at, seeds);
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            workers.shutdownNow();
        }

        LOG.info(
                "Answers to {} bent requests of {} seeds: {}; {} cases started",
                REQUESTS,
                seeds.size(),
                statuses,
                started);
        assertThat(wrong).as("with fuzz.seed=" + SEED).isEmpty();
        rows().forEach((table, count) ->
                assertThat(count - before.get(table)).as("new in " + table).isEqualTo(started.get()));
        assertThat(tasksOfOldCases(before))
                .as("tasks of the cases that there were")
                .isEqualTo(oldTasks);
    }

    private void send(int at, List<RawAsk> seeds) {
        long seed = SEED * 1_000_003 + at;
        Random random = new Random(seed);
        RawAsk seedAsk = seeds.get(random.nextInt(seeds.size()));
        RawAsk ask = new Mutations(seed + 1).of(seedAsk);
        String answer;
        try {
            answer = RawRequest.send(world.address, ask.bytes(login(ask.who())));
        } catch (UncheckedIOException e) {
            wrong.add("request " + at + " gets no answer, " + e.getMessage() + ": " + ask);
            return;
        }
        // What was not even a whole request is hung up on, also after the answer that we may go on.
        String last = answer.startsWith("HTTP/1.1 100") ? answer.substring(answer.indexOf("\r\n\r\n") + 4) : answer;
        if (last.isEmpty()) {
            return;
        }
        String[] parts = last.split("\r\n\r\n", 2);
        if (!parts[0].matches("(?s)HTTP/1.1 [1-5][0-9][0-9].*")) {
            wrong.add("request " + at + " no HTTP: " + ask + " -> " + parts[0]);
            return;
        }
        Reply reply =
                new Reply(Integer.parseInt(parts[0].substring(9, 12)), parts[0], parts.length < 2 ? "" : parts[1]);
        statuses.merge((ask.ofApi() ? "API " : "page ") + ask.method() + " " + reply.status(), 1, Integer::sum);
        String fault = fault(ask, reply);
        if (fault != null) {
            wrong.add("request " + at + " " + fault + ": " + ask + "\n    -> "
                    + reply.head().replace("\r\n", " | ") + " " + shortened(reply.body()));
        }
        boolean newCase =
                reply.status() == 201 && reply.header("idempotent-replayed").isEmpty()
                        || reply.status() == 302
                                && ask.path().equals("/cases/new")
                                && reply.header("location").contains("/cases/");
        if (newCase) {
            started.incrementAndGet();
        }
    }

    private static String shortened(String body) {
        String line = body.replaceAll("\\s+", " ");
        return line.length() <= 2 * TOLD_END
                ? line
                : line.substring(0, TOLD_END) + " […] " + line.substring(line.length() - TOLD_END);
    }

    private static String fault(RawAsk ask, Reply reply) {
        if (reply.status() >= 500) {
            return "fails";
        }
        if (!reply.header("x-content-type-options").equals("nosniff")
                || !reply.header("x-frame-options").equals("DENY")
                || reply.header("content-security-policy").isEmpty()) {
            return "has no safety headers";
        }
        if (ask.ofApi() && reply.header("api-version").isEmpty()) {
            return "has no version";
        }
        if (ask.ofApi()
                && !ask.method().equals("HEAD")
                && reply.status() != 204
                && !reply.header("content-type")
                        .equals(reply.status() < 400 ? "application/json" : "application/problem+json")
                && !(ask.method().equals("OPTIONS") && reply.status() == 200)) {
            return "is no problem";
        }
        if (!ask.ofApi()
                && !ask.method().equals("HEAD")
                && reply.status() == 200
                && reply.body().contains("<html")
                && !reply.body().contains("</html>")) {
            return "breaks off";
        }
        if (reply.status() >= 400
                && reply.body().matches("(?s).*(HTTP Status|Whitelabel|\"timestamp\"|Exception|\\bat nl\\.).*")) {
            return "is not our answer";
        }
        return null;
    }

    private List<String> login(Principal who) {
        if (who.client()) {
            if (System.currentTimeMillis() - tokenSince > TOKEN_KEPT_MS) {
                synchronized (this) {
                    if (System.currentTimeMillis() - tokenSince > TOKEN_KEPT_MS) {
                        token = Tokens.forAgency(who.agency);
                        tokenSince = System.currentTimeMillis();
                    }
                }
            }
            return List.of("Authorization: Bearer " + token);
        }
        return who.person()
                ? List.of("Cookie: SESSION=" + world.as(who).cookies().get("SESSION"))
                : List.of();
    }

    /** Each handler as those ask who may; forms only where the matrix says that they come out as refused. */
    private List<RawAsk> seeds() {
        List<RawAsk> seeds = new ArrayList<>();
        String task = own.task(ORIGIN, "assess-signal");
        for (Matrix.Row row : Matrix.read()) {
            String path =
                    world.path(row.path().replace("{case}", own.id.toString()).replace("{task}", task));
            if (LEFT_OUT.contains(path) || path.contains("{") || path.matches(".*\\.(pdf|ods|xlsx)")) {
                continue;
            }
            for (Principal who : READERS) {
                String expected = row.expected().get(who);
                if (row.method().equals("GET") && expected.matches("200\\+?|422\\+?")) {
                    seeds.add(seed(who, "GET", path, List.of(), ""));
                } else if (row.method().equals("POST")
                        && expected.equals("422")
                        && !row.path().matches(".*\\{(?!case|task).*")) {
                    for (int times = 0; times < 2; times++) {
                        seeds.add(seed(
                                who,
                                "POST",
                                path,
                                List.of("Content-Type: application/x-www-form-urlencoded"),
                                fields(who, path, row.body())));
                    }
                }
            }
        }
        for (int times = 0; times < seeds.size() / 60 + 5; times++) {
            seeds.addAll(ofApi());
        }
        seeds.add(seed(
                ORIGIN,
                "POST",
                "/cases/search",
                List.of("Content-Type: application/x-www-form-urlencoded"),
                "_csrf=" + world.as(ORIGIN).formToken() + "&company=x"));
        return seeds;
    }

    private List<RawAsk> ofApi() {
        List<String> json = List.of("Content-Type: application/json");
        String valid = ApiSignal.of(world.inspection.company());
        String number = Integer.toString(numbers.getAndIncrement());
        String other = valid.replaceAll("\"kvkNumber\":\"[0-9]{8}\"", "\"kvkNumber\":\"" + number + "\"");
        return List.of(
                seed(OWN_CLIENT, "POST", ApiSignal.PATH, json, other.replace("\"consent\":true", "\"consent\":false")),
                seed(OWN_CLIENT, "POST", ApiSignal.PATH, json, other),
                seed(OWN_CLIENT, "POST", ApiSignal.PATH, json, "{}"),
                seed(OWN_CLIENT, "GET", ApiSignal.PATH + "?open=true&kind=energy&limit=5&cursor=x", List.of(), ""),
                seed(OWN_CLIENT, "GET", ApiSignal.PATH + "/" + own.id + "/events?after=1&limit=2", List.of(), ""),
                seed(
                        OWN_CLIENT,
                        "GET",
                        ApiSignal.PATH + "?signalledFrom=2026-01-01&signalledTo=2026-12-31&phase=signal&outcome=abroad",
                        List.of(),
                        ""),
                seed(ANONYMOUS, "GET", "/api/v1/openapi.json", List.of(), ""));
    }

    private static RawAsk seed(Principal who, String method, String address, List<String> headers, String body) {
        String[] parts = address.split("\\?", 2);
        return new RawAsk(
                who,
                method,
                parts[0],
                parts.length < 2 ? List.of() : List.of(parts[1].split("&")),
                headers,
                body.getBytes(StandardCharsets.UTF_8));
    }

    /** The names of the fields that the page itself would send, and the token. */
    private String fields(Principal who, String path, String given) {
        Set<String> names = new LinkedHashSet<>();
        String page = path.replaceAll("/fields$", "");
        Answer shown = world.as(who)
                .get(
                        page.matches(".*/(notes|attachments|data-requests|hold|lift)")
                                ? page.replaceAll("/[^/]+$", "")
                                : page);
        shown.html().select("form[action='" + page + "'] [name]").forEach(field -> names.add(field.attr("name")));
        names.remove("_csrf");
        Map<String, String> fields = new LinkedHashMap<>();
        if (who.person()) {
            fields.put("_csrf", world.as(who).formToken());
        }
        names.forEach(name -> fields.put(name, ""));
        return fields.entrySet().stream()
                        .map(field -> Ask.encoded(field.getKey()) + "=" + Ask.encoded(field.getValue()))
                        .collect(Collectors.joining("&"))
                + (given.isEmpty() ? "" : "&" + given);
    }

    private static Map<String, Long> rows() {
        return COUNTED.stream()
                .collect(Collectors.toMap(
                        table -> table, table -> Long.valueOf(Backdoor.text("select count(*)::text from " + table))));
    }

    private static long tasksOfOldCases(Map<String, Long> before) {
        return Long.parseLong(Backdoor.text(
                "select count(*)::text from groeiruimte.task where lead_id in"
                        + " (select id from groeiruimte.lead order by signalled_at limit ?)",
                before.get("groeiruimte.lead")));
    }
}
