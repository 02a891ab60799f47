package nl.groeiruimte.platform.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.groeiruimte.GroeiruimteApplication;
import nl.groeiruimte.support.Gate;
import nl.groeiruimte.support.PageSession;
import nl.groeiruimte.support.PageSession.Page;
import nl.groeiruimte.support.TestEnvironment;
import nl.groeiruimte.support.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/** A node of its own whose database goes away and comes back, and which ends at last. */
@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DatabaseAwayIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String TYPED = "Wij groeien eruit: Zwaluwtechniek heeft 3 hallen nodig";

    private static Gate gate;
    private static ConfigurableApplicationContext node;
    private static String address;

    @BeforeAll
    static void startNode() {
        Map<String, String> settings = new HashMap<>(TestEnvironment.applicationSettings());
        String url = settings.get("spring.datasource.url");
        int database = URI.create(url.replaceFirst("^jdbc:", "")).getPort();
        gate = new Gate(database);
        settings.put("spring.datasource.url", url.replace(":" + database + "/", ":" + gate.port() + "/"));
        settings.put("server.port", "0");
        settings.put("server.shutdown", "graceful");
        settings.put("camunda.bpm.process-engine-name", "away");
        settings.put("camunda.bpm.job-execution.enabled", "false");
        String[] arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        node = SpringApplication.run(GroeiruimteApplication.class, arguments);
        address = "http://localhost:" + node.getEnvironment().getProperty("local.server.port");
    }

    @AfterEach
    void databaseIsBack() {
        if (!node.isActive()) {
            return;
        }
        gate.shut();
        gate.reopen();
        awaitReadiness(200);
    }

    @AfterAll
    static void stopNode() {
        node.close();
        gate.close();
    }

    @Test
    void whoIsLoggedInReadsWhatHappenedAndSendsWhatWasTypedAgain() {
        PageSession lotte = new PageSession(address);
        Page form = lotte.logIn("bom.lotte", "/cases/new");
        gate.shut();

        Page away = lotte.submit(form.form("/cases/new"), Map.of("cause", TYPED));

        assertThat(away.status()).isEqualTo(503);
        assertThat(away.header("retry-after")).isEqualTo("10");
        assertThat(away.header("cache-control")).contains("no-store");
        assertThat(away.header("content-security-policy")).isNotBlank();
        assertThat(away.html().select("h1").text()).isEqualTo("Even niet bereikbaar");
        assertThat(away.html().select(".kept-text").eachText())
                .as("nothing that nobody typed")
                .containsExactly(TYPED);
        lotte.cookie("groeiruimte-language", "en");
        assertThat(lotte.get("/inbox").html().select("h1").text()).isEqualTo("Away for a moment");

        gate.reopen();
        awaitReadiness(200);
        Page back = lotte.submit(away.form("/cases/new"), Map.of());

        assertThat(back.status()).as("judged as any form, still logged in").isEqualTo(422);
        assertThat(back.html().select("textarea[name=cause]").text()).isEqualTo(TYPED);
    }

    @Test
    void whatAnotherSiteSentIsNotOfferedToBeSentAgain() {
        PageSession lotte = new PageSession(address);
        Map<String, List<String>> fields =
                PageSession.fields(lotte.logIn("bom.lotte", "/cases/new").form("/cases/new"));
        gate.shut();

        Page away = lotte.post("/cases/new", fields, "Origin", "https://elsewhere.example");

        assertThat(away.status()).isEqualTo(503);
        assertThat(away.html().select("form")).isEmpty();
    }

    /** Somebody who looks for what is really wrong must not have to leaf through what was expected. */
    @Test
    void logSaysItInLinesWithoutAStack(CapturedOutput log) throws Exception {
        PageSession lotte = new PageSession(address);
        lotte.logIn("bom.lotte", "/inbox");
        gate.shut();

        lotte.get("/inbox");
        awaitReadiness(503);

        assertThat(log.getAll()).contains("A request was answered with 503").doesNotContain("\tat org.postgresql");
    }

    @Test
    void systemsAreToldToComeAgain() throws Exception {
        String token = Tokens.forAgency("bom");
        gate.shut();

        HttpResponse<String> answer = get("/api/v1/leads", "Authorization", "Bearer " + token, "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("retry-after")).contains("10");
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(answer.body()).contains("urn:problem-type:groeiruimte:unavailable");
    }

    /** Who watches takes the node out of what is served, and does not restart it. */
    @Test
    void nodeIsAliveButNotReady() throws Exception {
        gate.shut();

        awaitReadiness(503);
        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }

    /** Whoever waits for news would hold up the end of the node, and be cut off by it. */
    @Test
    @Order(Integer.MAX_VALUE)
    void whoWaitsForNewsIsAnsweredWhenTheNodeEnds(CapturedOutput log) throws Exception {
        PageSession lotte = new PageSession(address);
        lotte.logIn("bom.lotte", "/inbox");
        String[] token = {"Authorization", "Bearer " + Tokens.forAgency("bom")};
        String all = get("/api/v1/events?limit=1000", token).body();
        Matcher last = Pattern.compile("\"last\":(\\d+)").matcher(all);
        assertThat(last.find()).as(all).isTrue();
        CompletableFuture<HttpResponse<String>> page = ask(
                "/live/inbox?since=" + System.currentTimeMillis(),
                "Accept",
                "text/event-stream",
                "Cookie",
                "SESSION=" + lotte.cookie("SESSION"));
        CompletableFuture<HttpResponse<String>> poll =
                ask("/api/v1/events?waitSeconds=30&limit=1000&after=" + last.group(1), token);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> waiting() == 2);

        node.close();

        assertThat(log.getAll())
                .contains("Graceful shutdown complete")
                .doesNotContain("with one or more requests still active");
        assertThat(page.handle((answer, end) -> true).get())
                .as("the browser asks again")
                .isTrue();
        assertThat(poll.get().statusCode()).isEqualTo(200);
        assertThat(poll.get().body()).contains("\"items\":[]", "\"last\":" + last.group(1));
    }

    private static int waiting() {
        return Stream.of("openPages", "feedWaiting")
                .mapToInt(bean ->
                        Objects.requireNonNull((Integer) ReflectionTestUtils.invokeMethod(node.getBean(bean), "count")))
                .sum();
    }

    private static CompletableFuture<HttpResponse<String>> ask(String path, String... headers) {
        return HTTP.sendAsync(
                HttpRequest.newBuilder(URI.create(address + path))
                        .headers(headers)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void awaitReadiness(int status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> get("/actuator/health/readiness").statusCode() == status);
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
