package nl.groeiruimte.api.http;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpHeaders;

/** Where the API is and which version of it this is. */
public final class Api {

    /** Semantic version; the major part also stands in every path. */
    public static final String VERSION = "1.0.0";

    /** Where everything is. */
    public static final String ROOT = "/api/v1";

    public static final String LEADS = ROOT + "/leads";
    public static final String EVENTS = ROOT + "/events";
    public static final String SITES = ROOT + "/sites";
    public static final String INSTRUMENTS = ROOT + "/instruments";
    public static final String LEAD_IMPORTS = ROOT + "/lead-imports";
    public static final String REPORTS = ROOT + "/reports";
    public static final String CHANGELOG = ROOT + "/changelog";
    public static final String CODES = ROOT + "/codes";
    public static final String DESCRIPTION = ROOT + "/openapi.json";

    /** What everybody reads, without a token. */
    static final Set<String> PUBLIC = Set.of(DESCRIPTION, CHANGELOG);

    private Api() {}

    /** Adds the headers that every answer has. */
    static void describe(HttpServletResponse response) {
        response.setHeader("API-Version", VERSION);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Where this case is. */
    public static String lead(UUID id) {
        return LEADS + "/" + id;
    }

    /** Where it stands why this case was withdrawn. */
    public static String withdrawal(UUID id) {
        return lead(id) + "/withdrawal";
    }

    /** Where what happened to this case is. */
    public static String events(UUID id) {
        return lead(id) + "/events";
    }
}
