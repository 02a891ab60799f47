package nl.groeiruimte.platform.process;

import java.util.List;

/** Model files that can't be used; the message names each file, element and problem. */
final class ModelFileException extends RuntimeException {

    ModelFileException(List<String> problems) {
        super("Unusable models:\n - " + String.join("\n - ", problems));
    }
}
