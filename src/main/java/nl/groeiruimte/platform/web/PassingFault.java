package nl.groeiruimte.platform.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why a request failed that may succeed in a moment, without anybody mending anything: the database is away, starts, or
 * has too much to do.
 *
 * @param state the database's code for it (SQLSTATE), or what there is when it gave none
 */
public record PassingFault(String state) {

    /** How soon to try again, in seconds. */
    public static final int RETRY_AFTER = 10;

    /** No connection; no memory or disk; stopped, starting or restarting. */
    private static final Pattern AWAY = Pattern.compile("08...|53...|57P0.");
    /** Waited too long for another, or gave way to another. */
    private static final Set<String> BUSY = Set.of("55P03", "57014", "40001", "40P01");

    /** What of a failure passes by itself, looked for in all that caused it. */
    public static Optional<PassingFault> of(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 50; depth++) {
            if (cause instanceof SQLTransientConnectionException) {
                return Optional.of(new PassingFault("no connection"));
            }
            if (cause instanceof SQLException sql && passes(sql.getSQLState())) {
                return Optional.of(new PassingFault(sql.getSQLState()));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static boolean passes(@Nullable String state) {
        return state != null && (AWAY.matcher(state).matches() || BUSY.contains(state));
    }
}
