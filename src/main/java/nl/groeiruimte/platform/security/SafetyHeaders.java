package nl.groeiruimte.platform.security;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The headers that tell browsers what an answer may do; also on answers that the container gives by itself. */
@Component
public class SafetyHeaders {

    private static final String POLICY = "Content-Security-Policy";
    private static final Map<String, String> EVERYWHERE =
            Map.of("X-Content-Type-Options", "nosniff", "X-XSS-Protection", "0", "X-Frame-Options", "DENY");
    private static final Map<String, String> PAGES = Map.of(
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private final Map<String, String> ofPages = new LinkedHashMap<>(EVERYWHERE);
    private final Map<String, String> ofApi = new LinkedHashMap<>(EVERYWHERE);

    /**
     * Logging out ends in a redirect to the login server, which browsers hold against form-action: hence its issuer.
     */
    SafetyHeaders(@Value("${groeiruimte.oidc.issuer}") String issuer) {
        String loginServer = issuer.replaceFirst("^(https?://[^/]+).*$", "$1");
        ofPages.putAll(PAGES);
        ofPages.put(
                POLICY,
                "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
                        + "frame-ancestors 'none'; form-action 'self' " + loginServer);
        ofApi.put(POLICY, "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        ofApi.put("Referrer-Policy", "no-referrer");
    }

    /** Adds those of a page or a file that the answer has not got yet. */
    public void ofPage(HttpServletResponse response) {
        add(ofPages, response);
    }

    /** The same for an answer of the API. */
    public void ofApi(HttpServletResponse response) {
        add(ofApi, response);
    }

    private static void add(Map<String, String> headers, HttpServletResponse response) {
        headers.forEach((name, value) -> {
            if (!response.containsHeader(name)) {
                response.setHeader(name, value);
            }
        });
    }
}
