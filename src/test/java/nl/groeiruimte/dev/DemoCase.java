package nl.groeiruimte.dev;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One of the programme's reference cases, with invented identity and illustrative figures. */
record DemoCase(JsonNode node, LocalDate today) {

    static DemoCase of(String ref, LocalDate today) {
        try (InputStream file = new ClassPathResource("demo/cases.json").getInputStream()) {
            return JsonMapper.shared()
                    .readTree(file)
                    .valueStream()
                    .filter(node -> node.get("ref").asString().equals(ref))
                    .map(node -> new DemoCase(node, today))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String ref() {
        return node.get("ref").asString();
    }

    List<String> kinds() {
        return node.get("requests")
                .valueStream()
                .map(request -> request.get("kind").asString())
                .toList();
    }

    LocalDate neededBy() {
        return today.plusMonths(node.get("illustrativeNeededInMonths").asInt());
    }

    String investment() {
        return node.get("illustrativeInvestmentEur").asString();
    }

    String jobs() {
        return node.get("illustrativeJobs").asString();
    }

    /** A figure of the request of this kind, such as {@code plotAreaM2/min}. */
    String figure(String kind, String path) {
        JsonNode request = node.get("requests")
                .valueStream()
                .filter(found -> found.get("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
        return request.requiredAt("/illustrative/" + path).asString();
    }

    /** The answers with which an agency registers it; what is not in the reference case is added in Dutch. */
    Map<String, List<String>> signal(Object... added) {
        JsonNode identity = node.get("identity");
        Object[] known = {
            "name",
            identity.get("name").asString(),
            "kvkNumber",
            identity.get("kvkNumber").asString(),
            "contactName",
            "Robin Voorbeeld",
            "contactEmail",
            "robin@example.org",
            "technologies",
            node.get("technologies").valueStream().map(JsonNode::asString).toList(),
            "makes",
            yes("makes"),
            "limitedAtLocation",
            yes("limitedAtLocation"),
            "considersAbroad",
            yes("considersAbroad"),
            "stage",
            node.get("stage").asString(),
            "lifePhase",
            node.get("lifePhase").asString(),
            "kinds",
            kinds(),
            "neededBy",
            neededBy(),
            "investmentEur",
            investment(),
            "jobs",
            jobs(),
            "consent",
            "true"
        };
        return Turn.answers(Stream.of(known, added).flatMap(Stream::of).toArray());
    }

    private String yes(String field) {
        return node.get(field).asBoolean() ? "yes" : "no";
    }
}
