package nl.groeiruimte.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.json.JsonMapper;

/** A case that has just begun. */
public final class StartedCase {

    private StartedCase() {}

    /** BOM's own system starts a case of this company; gives its id. */
    public static String ofBom(int port, String company) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/leads"))
                                .header("Authorization", "Bearer " + Tokens.forAgency("bom"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"company": {"name": "%s", "kvkNumber": "%d"}, "technologies": ["photonics"],
                            "makes": true,
                         "makesWhat": "Meetinstrumenten", "limitedAtLocation": true, "cause": "Geen plek",
                             "stage": "scale-up",
                         "lifePhase": 3, "province": "PV30", "kinds": ["space"], "neededBy": "2039-01-01",
                             "consent": true}""".formatted(
                                        company, ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000))))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return JsonMapper.shared().readTree(answer.body()).get("id").asString();
    }
}
