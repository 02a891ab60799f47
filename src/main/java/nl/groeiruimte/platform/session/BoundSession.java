package nl.groeiruimte.platform.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A session whose values are sealed together with its id and their name: copied to another session or another name,
 * they open no more. A value is sealed when the session is saved, under the id that it has then.
 *
 * @param <S> the session as it is stored
 */
final class BoundSession<S extends Session> implements Session {

    /** What the stored session holds of a value that was set in this request. */
    record Kept(Session in, String name, Object value) {

        String place() {
            return BoundSession.place(in, name);
        }
    }

    /** What it holds of one that came from the database. */
    record Closed(byte[] value) {}

    private final S stored;
    private final Seal seal;
    private final Map<String, Object> opened = new HashMap<>();

    BoundSession(S stored, Seal seal) {
        this.stored = stored;
        this.seal = seal;
    }

    S stored() {
        return stored;
    }

    @Override
    public String getId() {
        return stored.getId();
    }

    /** What is kept moves along. */
    @Override
    public String changeSessionId() {
        Map<String, @Nullable Object> kept = new HashMap<>();
        getAttributeNames().forEach(name -> kept.put(name, getAttribute(name)));
        String id = stored.changeSessionId();
        kept.forEach(this::setAttribute);
        return id;
    }

    /** Nothing too for what was sealed in another place or with another key. */
    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T getAttribute(String name) {
        Object kept = stored.getAttribute(name);
        if (kept instanceof Closed closed) {
            return (T) opened.computeIfAbsent(name, key -> seal.open(closed.value(), place(stored, key)));
        }
        return kept == null ? null : (T) ((Kept) kept).value();
    }

    @Override
    public Set<String> getAttributeNames() {
        return stored.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        opened.remove(name);
        if (value == null) {
            stored.removeAttribute(name);
        } else {
            stored.setAttribute(name, new Kept(stored, name, value));
        }
    }

    @Override
    public void removeAttribute(String name) {
        setAttribute(name, null);
    }

    @Override
    public Instant getCreationTime() {
        return stored.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant lastAccessedTime) {
        if (!LookingFilter.onlyLooks()) {
            stored.setLastAccessedTime(lastAccessedTime);
        }
    }

    @Override
    public Instant getLastAccessedTime() {
        return stored.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        stored.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return stored.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return stored.isExpired();
    }

    /** No id has a line's end in it. */
    private static String place(Session session, String name) {
        return session.getId() + "\n" + name;
    }
}
