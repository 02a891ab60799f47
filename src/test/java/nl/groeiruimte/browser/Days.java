package nl.groeiruimte.browser;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Days as people type them. */
final class Days {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd-MM-uuuu");

    private Days() {}

    static LocalDate now() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    }

    static String today() {
        return TYPED.format(now());
    }

    static String inMonths(int months) {
        return TYPED.format(now().plusMonths(months));
    }
}
