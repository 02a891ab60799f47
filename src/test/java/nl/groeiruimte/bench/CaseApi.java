package nl.groeiruimte.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import nl.groeiruimte.support.Tokens;

/** Agencies' systems that start cases through the HTTP API, each with its own token, evenly over the nine. */
final class CaseApi {

    static final List<String> AGENCIES = List.of(
            "nom",
            "oost-nl",
            "horizon",
            "rom-utrecht",
            "rom-inwest",
            "innovationquarter",
            "impuls-zeeland",
            "bom",
            "liof");

    private final String address;
    private static final Duration YOUNG = Duration.ofSeconds(30);

    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final AtomicInteger started = new AtomicInteger();
    private Instant renewed;

    CaseApi(String address) {
        this.address = address;
        renewTokens();
    }

    /** Tokens live for a minute only. */
    synchronized void renewTokens() {
        AGENCIES.forEach(agency -> tokens.put(agency, Tokens.forAgency(agency)));
        renewed = Instant.now();
    }

    private synchronized void keepTokensYoung() {
        if (renewed.plus(YOUNG).isBefore(Instant.now())) {
            renewTokens();
        }
    }

    /** Starts one case, of a company that has none yet. */
    void start() {
        int number = started.getAndIncrement();
        keepTokensYoung();
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create(address + "/api/v1/leads").toURL().openConnection();
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            connection.setRequestProperty(
                    "Authorization", "Bearer " + tokens.get(AGENCIES.get(number % AGENCIES.size())));
            connection.setRequestProperty("Content-Type", "application/json");
            connection.getOutputStream().write(body(number).getBytes(StandardCharsets.UTF_8));
            int status = connection.getResponseCode();
            try (InputStream answer = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                String text = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
                if (status != 201) {
                    throw new IllegalStateException("not started: " + status + " " + text);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String body(int number) {
        return """
                {"company": {"name": "Bedrijf %1$d B.V.", "kvkNumber": "%2$08d", "street": "Kade 1",
                    "postalCode": "1234 AB",
                  "city": "Delft", "contact": {"name": "J. Jansen", "role": "directeur", "email": "info@example.org"}},
                 "technologies": ["%3$s"], "makes": true, "makesWhat": "Meetinstrumenten met ingebouwde optica",
                 "limitedAtLocation": true, "considersAbroad": "unknown", "stage": "scale-up", "lifePhase": %4$d,
                 "province": "PV30", "kinds": [%5$s], "cause": "Voorlopig geen zwaardere aansluiting op het net",
                 "neededBy": "%6$s", "investmentEur": 25000000, "jobs": 120, "consent": true}""".formatted(
                        number,
                        10_000_000 + number,
                        number % 2 == 0 ? "photonics" : "quantum",
                        2 + number % 3,
                        List.of("\"space\"", "\"space\", \"energy\"", "\"talent\", \"capital\"")
                                .get(number % 3),
                        LocalDate.now().plusDays(200 + number % 900));
    }
}
