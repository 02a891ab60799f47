package nl.groeiruimte.api.description;

import java.util.Map;
import java.util.TreeMap;
import nl.groeiruimte.api.http.Api;
import nl.groeiruimte.platform.apiuse.RateLimitSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.node.ObjectNode;

/** Which headers answers have. */
final class AnswerHeaders {

    private static final String VERSION = "API-Version";

    /** Those that are described once, in the components, each with an example. */
    static final Map<String, String> SHARED = new TreeMap<>(Map.of(
            VERSION,
            Api.VERSION,
            RateLimitSettings.POLICY_FIELD,
            "\"client\";q=600;w=60",
            RateLimitSettings.FIELD,
            "\"client\";r=599;t=1",
            HttpHeaders.RETRY_AFTER,
            "1",
            HttpHeaders.WWW_AUTHENTICATE,
            "Bearer realm=\"groeiruimte\", error=\"invalid_token\", error_description=\"…\"",
            HttpHeaders.CONTENT_LANGUAGE,
            "en"));

    private AnswerHeaders() {}

    static void ofAnswer(ObjectNode response, boolean counted) {
        add(response, VERSION);
        if (counted) {
            limit(response);
        }
    }

    static void ofProblem(ObjectNode response, HttpStatus status) {
        add(response, VERSION);
        add(response, HttpHeaders.CONTENT_LANGUAGE);
        switch (status) {
            case UNAUTHORIZED, FORBIDDEN -> add(response, HttpHeaders.WWW_AUTHENTICATE);
            case TOO_MANY_REQUESTS -> {
                limit(response);
                add(response, HttpHeaders.RETRY_AFTER);
            }
            case SERVICE_UNAVAILABLE -> add(response, HttpHeaders.RETRY_AFTER);
            default -> {
                // Whether it was counted depends on how far it came.
            }
        }
    }

    private static void limit(ObjectNode response) {
        add(response, RateLimitSettings.POLICY_FIELD);
        add(response, RateLimitSettings.FIELD);
    }

    private static void add(ObjectNode response, String name) {
        ObjectNode headers =
                response.has("headers") ? (ObjectNode) response.get("headers") : response.putObject("headers");
        headers.putObject(name).put("$ref", "#/components/headers/" + name);
    }
}
