package nl.groeiruimte.platform.form;

import java.util.Locale;
import java.util.Optional;

/** The component types of Camunda Forms that we can show; every other is refused at start. */
enum Kind {
    TEXT,
    TEXTFIELD,
    TEXTAREA,
    NUMBER,
    CHECKBOX,
    RADIO,
    SELECT,
    CHECKLIST,
    DATETIME,
    GROUP,
    SEPARATOR;

    static Optional<Kind> named(String type) {
        for (Kind kind : values()) {
            if (kind.type().equals(type)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    String type() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isField() {
        return this != TEXT && this != GROUP && this != SEPARATOR;
    }

    boolean hasChoices() {
        return this == RADIO || this == SELECT || this == CHECKLIST;
    }

    boolean isTyped() {
        return this == TEXTFIELD || this == TEXTAREA;
    }
}
