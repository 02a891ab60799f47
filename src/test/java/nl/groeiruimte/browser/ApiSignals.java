package nl.groeiruimte.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.support.TestEnvironment;
import nl.groeiruimte.support.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Starts cases as an agency's own system does. */
final class ApiSignals {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String address;

    ApiSignals(String address) {
        this.address = address;
    }

    /** A case that just started. */
    record Started(String id, String codeName, String caseNumber) {

        String path() {
            return "/cases/" + id;
        }
    }

    Started start(String agency, String companyName) {
        return start(agency, companyName, BrowserTests.kvkNumber());
    }

    Started start(String agency, String companyName, String kvkNumber) {
        String body = JSON.writeValueAsString(Map.ofEntries(
                Map.entry("company", Map.of("name", companyName, "kvkNumber", kvkNumber)),
                Map.entry("technologies", List.of("energy-materials")),
                Map.entry("makes", true),
                Map.entry("makesWhat", "Grote opslag van stroom"),
                Map.entry("limitedAtLocation", true),
                Map.entry("considersAbroad", "yes"),
                Map.entry("stage", "scale-up"),
                Map.entry("lifePhase", 3),
                Map.entry("province", "PV25"),
                Map.entry("kinds", List.of("energy", "space")),
                Map.entry("cause", "Te weinig stroom op de huidige plek"),
                Map.entry("neededBy", Days.now().plusMonths(18).toString()),
                Map.entry("investmentEur", 60_000_000),
                Map.entry("jobs", 90),
                Map.entry("consent", true)));
        JsonNode lead = send(HttpRequest.newBuilder(URI.create(address + "/api/v1/leads"))
                .header(
                        "Authorization",
                        "Bearer "
                                + Tokens.forAgency(TestEnvironment.ofBrowsers().keycloak(), agency))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        return new Started(
                lead.get("id").asString(),
                lead.get("codeName").asString(),
                lead.get("caseNumber").asString());
    }

    private static JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                throw new IllegalStateException("No case was started: " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("No case was started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
