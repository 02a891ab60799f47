package nl.groeiruimte.platform.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import nl.groeiruimte.platform.web.HostCookies;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * The cookie holds what the session's id is the hash of. Knows only values that can be a session's: for some of the
 * others, the database cannot even be asked.
 */
@Component
class SessionCookie implements CookieSerializer {

    private static final String NAME = "SESSION";
    private static final Pattern SECRET = Pattern.compile("[0-9a-f-]{36}");

    private final DefaultCookieSerializer plain = named(NAME);
    private final DefaultCookieSerializer behindTls = named(HostCookies.nameBehindTls(NAME));

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request).stream()
                .filter(value -> SECRET.matcher(value).matches())
                .map(SessionIds::of)
                .toList();
    }

    @Override
    public void writeCookieValue(CookieValue written) {
        DefaultCookieSerializer cookies = of(written.getRequest());
        if (written.getCookieValue().isEmpty()) {
            cookies.writeCookieValue(written);
            return;
        }
        SessionIds.secretOf(written.getCookieValue()).ifPresent(secret -> {
            CookieValue cookie = new CookieValue(written.getRequest(), written.getResponse(), secret);
            cookie.setCookieMaxAge(written.getCookieMaxAge());
            cookies.writeCookieValue(cookie);
        });
    }

    private DefaultCookieSerializer of(HttpServletRequest request) {
        return request.isSecure() ? behindTls : plain;
    }

    /** {@code Secure} follows the request. */
    private static DefaultCookieSerializer named(String name) {
        DefaultCookieSerializer cookies = new DefaultCookieSerializer();
        cookies.setCookieName(name);
        cookies.setCookiePath("/");
        return cookies;
    }
}
