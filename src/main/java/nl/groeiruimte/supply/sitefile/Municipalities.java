package nl.groeiruimte.supply.sitefile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names of municipalities by their CBS code. */
final class Municipalities {

    /** What stands for a municipality that nobody knows. */
    static final String UNKNOWN = "onbekend";

    private static final String FILE = "/supplyimport/municipalities.txt";

    private final Map<String, String> names;

    Municipalities() {
        try (BufferedReader file = new BufferedReader(
                new InputStreamReader(Municipalities.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            names = file.lines()
                    .filter(line -> line.startsWith("GM"))
                    .map(line -> line.split(" ", 2))
                    .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code itself when it is of a municipality that is no more, or not yet. */
    String name(@Nullable String code) {
        return code == null ? UNKNOWN : names.getOrDefault(code, code);
    }
}
