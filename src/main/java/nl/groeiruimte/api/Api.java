package nl.groeiruimte.api;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpHeaders;

/** Where the API is and which version of it this is. */
final class Api {

    /** Semantic version; the major part also stands in every path. */
    static final String VERSION = "1.0.0";

    static final String ROOT = "/api/v1";
    static final String LEADS = ROOT + "/leads";
    static final String REPORTS = ROOT + "/reports";
    static final String DESCRIPTION = ROOT + "/openapi.json";

    private Api() {}

    /** Adds the headers that every answer has. */
    static void describe(HttpServletResponse response) {
        response.setHeader("API-Version", VERSION);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    static String lead(UUID id) {
        return LEADS + "/" + id;
    }

    static String events(UUID id) {
        return lead(id) + "/events";
    }
}
