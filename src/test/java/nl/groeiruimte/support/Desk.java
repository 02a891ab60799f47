package nl.groeiruimte.support;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Demo users at the pages of one application, each logged in once. */
public final class Desk {

    private static final Map<String, PageSession> SESSIONS = new ConcurrentHashMap<>();

    private final String address;

    /** At an application on this machine. */
    public Desk(int port) {
        address = "http://localhost:" + port;
    }

    /** The answer to opening a page. */
    public PageSession.Page open(String username, String path) {
        return session(username).get(path);
    }

    /** The answer to filling in the form on a page that sends to {@code action}. */
    public PageSession.Page send(String username, String page, String action, Map<String, String> fields) {
        return session(username).submit(open(username, page).form(action), fields);
    }

    /** The session itself, for what a form on a page does not do. */
    public PageSession session(String username) {
        return SESSIONS.computeIfAbsent(KeycloakAdmin.round() + " " + address + " " + username, key -> {
            PageSession session = new PageSession(address);
            session.logIn(username, "/");
            return session;
        });
    }
}
