package nl.groeiruimte.bench;

import static nl.groeiruimte.bench.Timing.milliseconds;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.groeiruimte.support.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cases from one file beside as many requests that each start one. */
final class PortfolioRow {

    private static final int COMPANIES = Integer.getInteger("bench.companies", 5_000);
    private static final String AGENCY = "bom";
    private static final Duration LONGEST = Duration.ofMinutes(10);
    /** Above the numbers that {@link CaseApi} gives. */
    private static final int FIRST_NUMBER = 60_000_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String server;
    private int number = FIRST_NUMBER;
    private String token = "";
    private Instant renewed = Instant.EPOCH;

    private PortfolioRow(String server) {
        this.server = server;
    }

    static void measure(Application application, CaseApi api, List<Row> rows, List<String> notes) {
        PortfolioRow row = new PortfolioRow(application.address());
        row.whole(COMPANIES / 10);
        double[] parts = new double[2];
        double file = milliseconds(() -> {
            String address = row.sent(COMPANIES);
            parts[0] = milliseconds(() -> row.waitFor(address, "ready"));
            row.send("POST", address + "/confirmation", new byte[0]);
            parts[1] = milliseconds(() -> row.waitFor(address, "started"));
        });
        double single = milliseconds(() -> {
            for (int i = 0; i < COMPANIES; i++) {
                api.start();
            }
        });
        rows.add(new Row(
                "p cases of %d companies from one file".formatted(COMPANIES),
                "%.1f s".formatted(file / 1_000),
                "%.1f s by single requests".formatted(single / 1_000),
                file / single,
                false,
                0.2));
        notes.add("p: the trial took %.1f s, the start %.1f s.".formatted(parts[0] / 1_000, parts[1] / 1_000));
    }

    private void whole(int companies) {
        String address = sent(companies);
        waitFor(address, "ready");
        send("POST", address + "/confirmation", new byte[0]);
        waitFor(address, "started");
    }

    private String sent(int companies) {
        JsonNode sent = send("POST", "/api/v1/lead-imports", file(companies));
        return sent.at("/links/self").asString();
    }

    private void waitFor(String address, String state) {
        await().atMost(LONGEST).pollInterval(Duration.ofMillis(50)).until(() -> {
            String now = send("GET", address, new byte[0]).get("state").asString();
            if (List.of("broken", "interrupted", "outdated").contains(now)) {
                throw new IllegalStateException("the file is " + now);
            }
            return now.equals(state);
        });
    }

    private byte[] file(int companies) {
        StringBuilder csv = new StringBuilder("name;kvkNumber;street;postalCode;city;"
                + "contactName;contactRole;contactEmail;"
                + "technologies;makes;makesWhat;limitedAtLocation;considersAbroad;stage;lifePhase;province;"
                + "kinds;cause;"
                + "neededBy;investmentEur;jobs;consent\n");
        for (int i = 0; i < companies; i++) {
            csv.append(String.join(
                            ";",
                            "Bedrijf " + ++number + " B.V.",
                            Integer.toString(number),
                            "Kade 1",
                            "1234 AB",
                            "Delft",
                            "J. Jansen",
                            "directeur",
                            "info@example.org",
                            i % 2 == 0 ? "photonics" : "quantum",
                            "yes",
                            "Meetinstrumenten met ingebouwde optica",
                            "yes",
                            "unknown",
                            "scale-up",
                            Integer.toString(2 + i % 3),
                            "PV30",
                            "space|energy",
                            "Voorlopig geen zwaardere aansluiting op het net",
                            LocalDate.now().plusDays(200 + i % 900).toString(),
                            "25000000",
                            "120",
                            "yes"))
                    .append('\n');
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Tokens live for a minute only. */
    private String token() {
        if (renewed.plusSeconds(30).isBefore(Instant.now())) {
            token = Tokens.forAgency(AGENCY);
            renewed = Instant.now();
        }
        return token;
    }

    private JsonNode send(String method, String path, byte[] body) {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(server + path))
                            .method(
                                    method,
                                    body.length == 0
                                            ? HttpRequest.BodyPublishers.noBody()
                                            : HttpRequest.BodyPublishers.ofByteArray(body))
                            .header("Content-Type", "text/csv")
                            .header("Authorization", "Bearer " + token())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
