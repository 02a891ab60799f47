package nl.groeiruimte.supply.instrument;

import java.util.Optional;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who keeps an instrument, whoever provides it: an agency keeps what reaches its own region alone, Invest-NL everything
 * else. A bank, a municipality or a fund keeps none itself; it is their instrument, and ours to know. The database
 * holds everybody to it ({@code keeps_instruments_of}).
 */
public final class InstrumentKeeper {

    /** The partner that keeps what is national, European, of several regions, or of nobody knows where. */
    public static final String NATIONAL = "invest-nl";

    private static final String REGIONAL = "regional";

    private InstrumentKeeper() {}

    /** For whom the asker keeps instruments; nobody when they keep none. */
    public static Optional<String> of(Asker asker) {
        boolean keeps = asker.is(Role.TASKFORCE) || asker.is(Role.PARTNER) && NATIONAL.equals(asker.agency());
        return keeps ? Optional.ofNullable(asker.agency()) : Optional.empty();
    }

    /** Whether this keeper may keep what reaches so far; where nobody knows how far, everybody may. */
    public static boolean mayKeep(String keeper, @Nullable String level) {
        return keeper.equals(NATIONAL) || level == null || level.equals(REGIONAL);
    }
}
