package nl.groeiruimte.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;

/**
 * The rules that Spring Security has for headers, without its patterns: held against a token of a thousand signs,
 * several times for each request, those took a quarter of the API's time.
 */
final class Headers {

    private static final String SCHEME = "Bearer";
    private static final boolean[] OF_TOKEN = ofToken();

    private Headers() {}

    /** Whether a header's value may pass: assigned characters, and of the control characters only the tab. */
    static boolean allowedValue(String value) {
        int at = 0;
        while (at < value.length()) {
            int sign = value.codePointAt(at);
            if (!allowed(sign)) {
                return false;
            }
            at += Character.charCount(sign);
        }
        return true;
    }

    private static boolean allowed(int sign) {
        return sign >= ' ' && sign <= '~' || sign == '\t' || Character.isDefined(sign) && !Character.isISOControl(sign);
    }

    /**
     * The bearer token of a request, if it has one.
     *
     * @throws OAuth2AuthenticationException when what is given as one has signs that no token has (RFC 6750, section
     *     2.1)
     */
    static @Nullable String bearerToken(HttpServletRequest request) {
        String value = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (value == null || !value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        String token = value.startsWith(" ", SCHEME.length()) ? value.substring(SCHEME.length() + 1) : "";
        int end = token.length();
        while (end > 0 && token.charAt(end - 1) == '=') {
            end--;
        }
        if (end == 0 || !ofToken(token, end)) {
            throw new OAuth2AuthenticationException(BearerTokenErrors.invalidToken("Bearer token is malformed"));
        }
        return token;
    }

    private static boolean ofToken(String token, int end) {
        for (int at = 0; at < end; at++) {
            char sign = token.charAt(at);
            if (sign >= OF_TOKEN.length || !OF_TOKEN[sign]) {
                return false;
            }
        }
        return true;
    }

    private static boolean[] ofToken() {
        boolean[] signs = new boolean[0x80];
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/"
                .chars()
                .forEach(sign -> signs[sign] = true);
        return signs;
    }
}
