package nl.groeiruimte.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * The cookie holds what the session's id is the hash of. Knows only values that can be a session's: for some of the
 * others, the database cannot even be asked.
 */
@Component
class SessionCookie extends DefaultCookieSerializer {

    private static final Pattern SECRET = Pattern.compile("[0-9a-f-]{36}");

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return super.readCookieValues(request).stream()
                .filter(value -> SECRET.matcher(value).matches())
                .map(SessionIds::of)
                .toList();
    }

    @Override
    public void writeCookieValue(CookieValue written) {
        if (written.getCookieValue().isEmpty()) {
            super.writeCookieValue(written);
            return;
        }
        SessionIds.secretOf(written.getCookieValue()).ifPresent(secret -> {
            CookieValue cookie = new CookieValue(written.getRequest(), written.getResponse(), secret);
            cookie.setCookieMaxAge(written.getCookieMaxAge());
            super.writeCookieValue(cookie);
        });
    }
}
