package nl.groeiruimte.platform.session;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * The stored sessions with {@link BoundSession} around each, so that nobody reads or keeps a value without saying in
 * which session.
 *
 * @param <S> the sessions as they are stored
 */
final class BoundSessions<S extends Session> implements FindByIndexNameSessionRepository<BoundSession<S>> {

    private final FindByIndexNameSessionRepository<S> stored;
    private final Seal seal;

    BoundSessions(FindByIndexNameSessionRepository<S> stored, Seal seal) {
        this.stored = stored;
        this.seal = seal;
    }

    @Override
    public BoundSession<S> createSession() {
        return new BoundSession<>(stored.createSession(), seal);
    }

    @Override
    public void save(BoundSession<S> session) {
        stored.save(session.stored());
    }

    @Override
    public @Nullable BoundSession<S> findById(String id) {
        S found = stored.findById(id);
        return found == null ? null : new BoundSession<>(found, seal);
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
    }

    @Override
    public Map<String, BoundSession<S>> findByIndexNameAndIndexValue(String index, String value) {
        Map<String, BoundSession<S>> found = new LinkedHashMap<>();
        stored.findByIndexNameAndIndexValue(index, value)
                .forEach((id, session) -> found.put(id, new BoundSession<>(session, seal)));
        return found;
    }
}
