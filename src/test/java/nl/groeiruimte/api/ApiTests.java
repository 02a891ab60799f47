package nl.groeiruimte.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.TestEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the API over HTTP as an agency's system does, and looks behind it as the database's superuser. */
@IntegrationTest
public abstract class ApiTests {

    /** Of the company in {@link #lead()}: what no answer may hold. */
    protected static final List<String> IDENTITY = List.of(
            "Lichtspoor", "Glasbaan", "5611 ZX", "lichtspoor.example", "Jansen", "Quality", "jansen@", "12345678");

    private static final List<String> TABLES = List.of(
            "groeiruimte.lead",
            "groeiruimte.company_identity",
            "groeiruimte.signal",
            "groeiruimte.case_event",
            "groeiruimte.task",
            "groeiruimte.idempotency_key",
            "groeiruimte.note",
            "engine.act_ru_execution",
            "engine.act_ru_task",
            "engine.act_ru_variable",
            "engine.act_hi_procinst");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    protected static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    private int port;

    /** An answer, its body as text and as JSON. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        public String body() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(body());
        }

        /** Such as {@code /company/kvkNumber kvk}. */
        public List<String> errors() {
            return json().path("errors")
                    .valueStream()
                    .map(error -> error.path("pointer")
                                    .asString(error.path("parameter").asString("")) + " "
                            + error.path("code").asString())
                    .toList();
        }

        public Answer is(int status, String problem) {
            assertThat(status()).as(body()).isEqualTo(status);
            assertThat(header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(json().path("type").asString()).isEqualTo("urn:problem-type:groeiruimte:" + problem);
            assertThat(json().path("title").asString()).isNotBlank();
            assertThat(json().path("status").asInt()).isEqualTo(status);
            assertThat(json().path("detail").asString()).isNotBlank();
            return this;
        }
    }

    protected Answer get(String path, String token, String... headers) {
        HttpRequest.Builder request = request(path, token).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    protected Answer post(Object body, String token, String... headers) {
        return post(JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8), token, headers);
    }

    protected Answer post(byte[] body, String token, String... headers) {
        HttpRequest.Builder request = request("/api/v1/leads", token)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .header("Content-Type", "application/json");
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    protected HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server() + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    protected Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    protected String server() {
        return "http://localhost:" + port;
    }

    /** A complete request of a company that nobody registered yet. */
    protected static Map<String, Object> lead() {
        Map<String, Object> lead = new LinkedHashMap<>();
        lead.put(
                "company",
                new LinkedHashMap<>(Map.of(
                        "name",
                        "Lichtspoor Instruments B.V.",
                        "kvkNumber",
                        kvkNumber(),
                        "establishmentNumber",
                        "000012345678",
                        "street",
                        "Glasbaan 4",
                        "postalCode",
                        "5611 ZX",
                        "city",
                        "Eindhoven",
                        "website",
                        "www.lichtspoor.example",
                        "contact",
                        new LinkedHashMap<>(Map.of(
                                "name",
                                "A. Jansen",
                                "role",
                                "Quality",
                                "email",
                                "jansen@example.org",
                                "phone",
                                "06 12345678")))));
        lead.put("technologies", List.of("photonics"));
        lead.put("makes", true);
        lead.put("makesWhat", "Devices that measure");
        lead.put("limitedAtLocation", true);
        lead.put("considersAbroad", "unknown");
        lead.put("stage", "scale-up");
        lead.put("lifePhase", 3);
        lead.put("province", "PV30");
        lead.put("kinds", List.of("space", "energy"));
        lead.put("cause", "No more power from the grid");
        lead.put("neededBy", "2039-06-30");
        lead.put("investmentEur", 25_000_000);
        lead.put("jobs", 120);
        lead.put("consent", true);
        return lead;
    }

    protected static String kvkNumber() {
        return Integer.toString(ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000));
    }

    /** {@link #lead()} with one value changed, by its pointer; null takes it away. */
    @SuppressWarnings("unchecked")
    protected static Map<String, Object> lead(String pointer, Object value) {
        Map<String, Object> lead = lead();
        Map<String, Object> at = lead;
        String[] names = pointer.substring(1).split("/");
        for (int i = 0; i < names.length - 1; i++) {
            at = (Map<String, Object>) at.get(names[i]);
        }
        if (value == null) {
            at.remove(names[names.length - 1]);
        } else {
            at.put(names[names.length - 1], value);
        }
        return lead;
    }

    /** How many rows each table has that a started case writes to. */
    protected static Map<String, Long> rows() {
        // In one question, since each needs a connection of its own.
        String counts = TABLES.stream()
                .map(table -> "(select count(*) from " + table + ")")
                .collect(Collectors.joining(" || ',' || ", "select ", ""));
        String[] answer = query(counts).split(",");
        Map<String, Long> rows = new TreeMap<>();
        for (int i = 0; i < answer.length; i++) {
            rows.put(TABLES.get(i), Long.valueOf(answer[i]));
        }
        return rows;
    }

    protected static String query(String sql) {
        try (Connection connection = TestEnvironment.postgres().superuserConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    protected static void execute(String sql) {
        try (Connection connection = TestEnvironment.postgres().superuserConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
