package nl.groeiruimte.reports.rendering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Unit;
import nl.groeiruimte.reports.document.Value;
import org.springframework.context.MessageSource;

/**
 * How a report's numbers and days are said in one language; nothing depends on today, so that a report reads the same
 * always.
 */
final class Wording {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final String HARD_SPACE = "\u00a0";

    private final MessageSource messages;
    private final Locale locale;
    private final DateTimeFormatter dayFormat;
    private final String casesOf;
    /** By their decimals: making one costs more than using it a hundred times. So a wording is for one thread. */
    private final Map<Integer, NumberFormat> formats = new HashMap<>();

    Wording(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
        this.dayFormat = DateTimeFormatter.ofPattern("d MMMM yyyy", locale);
        this.casesOf = message("cases-of");
    }

    Locale locale() {
        return locale;
    }

    String message(String key, Object... args) {
        return messages.getMessage("publication." + key, args, locale);
    }

    /** A value to its last cent: what stands in tables and files. */
    String exact(Value value, Unit unit) {
        return switch (value.state()) {
            case NUMBER -> exact(value.known(), unit);
            case BAND -> exact(value.known(), unit) + "–" + exact(value.highest(), unit);
            case WORDS -> value.said().in(locale);
            case SUPPRESSED -> message("suppressed");
            case NONE -> message("none");
        };
    }

    String exact(BigDecimal number, Unit unit) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return switch (unit) {
            case EUR -> "€" + HARD_SPACE + format(whole ? 0 : 2, whole ? 0 : 2).format(number);
            case MONTHS -> format(1, 1).format(number);
            default -> format(0, 2).format(number);
        };
    }

    /** A number as one says it: large amounts in millions or billions with one decimal. */
    String brief(BigDecimal number, Unit unit) {
        if (unit != Unit.EUR) {
            return exact(number, unit);
        }
        BigDecimal size = number.abs();
        // Rounds before it chooses the unit, so that 999.999.999 does not become "1.000 mln".
        if (in(MILLION, size).compareTo(BigDecimal.valueOf(1000)) >= 0) {
            return inUnits(number, BILLION, "billion");
        }
        return size.compareTo(MILLION) >= 0
                ? inUnits(number, MILLION, "million")
                : exact(number.setScale(0, RoundingMode.HALF_UP), unit);
    }

    String brief(Value value, Unit unit) {
        return value.state() == Value.State.NUMBER ? brief(value.known(), unit) : exact(value, unit);
    }

    /** The name of a link from a value to its cases; begins with the value that one sees. */
    String linkToCases(String value, String what) {
        return value + ": " + casesOf + ". " + what;
    }

    /** 30 juni 2026. */
    String day(LocalDate day) {
        return day.format(dayFormat);
    }

    /** 30-06-2026, in both languages as everywhere in the product. */
    String shortDay(LocalDate day) {
        return day.format(SHORT_DAY);
    }

    /** 30 juni 2026. */
    String day(Instant moment) {
        return day(moment.atZone(ZONE).toLocalDate());
    }

    /** 1e helft van 2026. */
    String halfYear(HalfYear period) {
        return message(period.half() == 1 ? "first-half" : "second-half", Integer.toString(period.year()));
    }

    private String inUnits(BigDecimal number, BigDecimal unit, String key) {
        return "€" + HARD_SPACE + format(0, 1).format(in(unit, number)) + HARD_SPACE + message(key);
    }

    private static BigDecimal in(BigDecimal unit, BigDecimal number) {
        return number.divide(unit, 1, RoundingMode.HALF_UP);
    }

    private NumberFormat format(int least, int most) {
        return formats.computeIfAbsent(least * 10 + most, key -> newFormat(least, most));
    }

    private NumberFormat newFormat(int least, int most) {
        NumberFormat format = NumberFormat.getNumberInstance(Bilingual.notation(locale));
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
