package nl.groeiruimte.platform.form;

import java.util.List;

/** Form files that can't be used; the message names each file, field and problem. */
public final class FormFileException extends RuntimeException {

    FormFileException(List<String> problems) {
        super("Unusable form files:\n - " + String.join("\n - ", problems));
    }
}
