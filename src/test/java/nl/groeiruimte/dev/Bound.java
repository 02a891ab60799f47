package nl.groeiruimte.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A process that ends with the JVM that started it, also when nobody could say goodbye: that JVM holds its input open.
 */
final class Bound {

    /**
     * Becomes the command itself, with its id and its exit code; beside it waits a child for the end of the input,
     * which ends its parent if that is still the same.
     */
    private static final String SHELL = """
            process=$$
            exec 3<&0
            {
              cat <&3
              read -r own name state parent rest < /proc/self/stat
              [ "$parent" = "$process" ] && kill "$process"
            } > /dev/null 2>&1 &
            exec "$@" 3<&- < /dev/null
            """;

    private Bound() {}

    /** What to start in the command's place, with the input as a pipe, which is the usual. */
    static List<String> command(List<String> command) {
        List<String> bound = new ArrayList<>(List.of("sh", "-c", SHELL, "bound"));
        bound.addAll(command);
        return bound;
    }

    /** Ends the one who waits, after the process itself has ended. */
    static void release(Process ended) {
        try {
            ended.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
