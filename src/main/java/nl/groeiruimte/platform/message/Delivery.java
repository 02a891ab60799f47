package nl.groeiruimte.platform.message;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How somebody hears of a kind of message by mail; on their page all messages stand. */
public enum Delivery {
    AT_ONCE,
    /** On working days at 08:00, Dutch time. */
    DAILY,
    /** On the first working day of the week at 08:00, Dutch time. */
    WEEKLY,
    NOT;

    /** Its name in forms and in the database, such as {@code at-once}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with this code; empty for none. */
    public static Optional<Delivery> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
