package nl.groeiruimte.platform.form;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import nl.groeiruimte.platform.text.WrittenCode;
import nl.groeiruimte.platform.text.WrittenNumber;

/**
 * Meaning of a field beyond its type: property {@code format}, or for mail and telephone Camunda's own validationType.
 */
enum Format {
    NONE,
    EUR,
    YEAR,
    KVK,
    DIGITS,
    POSTCODE,
    PAST_OR_TODAY,
    FUTURE,
    EMAIL,
    PHONE,
    DEGREES,
    UNIQUE_NOTE;

    static Optional<Format> named(String name) {
        for (Format format : values()) {
            if (format != NONE && format.label().equals(name)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The text as it is kept, whatever spaces, dots and dashes people put in it. */
    String tidy(String text) {
        return switch (this) {
            case KVK, DIGITS -> WrittenCode.digits(text);
            case POSTCODE -> WrittenCode.postcode(text);
            case PHONE -> WrittenCode.phone(text);
            case DEGREES ->
                WrittenNumber.degrees(text).map(BigDecimal::toPlainString).orElse(text);
            default -> text;
        };
    }

    boolean suits(Kind kind) {
        return switch (this) {
            case NONE -> true;
            case EUR, YEAR -> kind == Kind.NUMBER;
            case PAST_OR_TODAY, FUTURE -> kind == Kind.DATETIME;
            case KVK, DIGITS, POSTCODE, EMAIL, PHONE, DEGREES -> kind == Kind.TEXTFIELD;
            case UNIQUE_NOTE -> kind.isTyped();
        };
    }
}
