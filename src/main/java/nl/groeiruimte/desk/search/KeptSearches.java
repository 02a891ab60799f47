package nl.groeiruimte.desk.search;

import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What somebody searched for last, in the session, which is kept sealed. An address has the key alone: people type
 * names of companies, and addresses stand in histories and logs.
 */
@Component
class KeptSearches {

    private static final String ATTRIBUTE = "groeiruimte.searches";
    private static final int MOST = 10;
    private static final int KEY_LENGTH = 8;

    /** Keeps a text; gives its key. */
    String keep(HttpSession session, String text) {
        Map<String, String> kept = new LinkedHashMap<>(of(session));
        kept.values().remove(text);
        String key = UUID.randomUUID().toString().substring(0, KEY_LENGTH);
        kept.put(key, text);
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
        session.setAttribute(ATTRIBUTE, kept);
        return key;
    }

    /** The text with this key; none for one that is not kept any more. */
    @Nullable
    String find(HttpSession session, String key) {
        return of(session).get(key);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> of(HttpSession session) {
        Map<String, String> kept = (Map<String, String>) session.getAttribute(ATTRIBUTE);
        return kept == null ? Map.of() : kept;
    }
}
