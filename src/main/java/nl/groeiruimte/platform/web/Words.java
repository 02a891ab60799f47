package nl.groeiruimte.platform.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.Locale;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.platform.text.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says numbers, dates and time as people do, in the language of the request; templates use it as {@code @words}. Every
 * method gives an empty text for what is not there. Moments may be a {@link LocalDate}, {@link LocalDateTime} (in the
 * Netherlands), {@link Instant}, {@link java.time.OffsetDateTime} or {@link ZonedDateTime}.
 */
@Component("words")
public class Words {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    private static final int MONTHS_A_YEAR = 12;
    private static final double DAYS_A_MONTH = 30.4375;
    private static final int MANY_DAYS = 100;
    private static final int DAYS_A_WEEK = 7;
    private static final String HARD_SPACE = "\u00a0";

    private final WorkingDays workingDays;
    private final MessageSource messages;
    private final Clock clock;

    Words(WorkingDays workingDays, MessageSource messages, Clock clock) {
        this.workingDays = workingDays;
        this.messages = messages;
        this.clock = clock;
    }

    /** 60.000 or 60,000; at most two decimals. */
    public String number(@Nullable Number value) {
        return value == null ? "" : format(2).format(value);
    }

    /** A number with its unit on one line: 60.000 m², 2,5 MW. */
    public String amount(@Nullable Number value, String unit) {
        return value == null ? "" : number(value) + HARD_SPACE + unit;
    }

    /** An amount in EUR, in millions or billions from there on: € 450.000, € 1,5 mln, € 1,5 mld. */
    public String euros(@Nullable Number value) {
        if (value == null) {
            return "";
        }
        BigDecimal amount = new BigDecimal(value.toString());
        BigDecimal size = amount.abs();
        // Rounds before it chooses the unit, so that 999.999.999 does not become "1.000 mln".
        if (inUnit(size, MILLION).compareTo(BigDecimal.valueOf(1000)) >= 0) {
            return inUnits(amount, BILLION, "words.billion");
        }
        if (size.compareTo(MILLION) >= 0) {
            return inUnits(amount, MILLION, "words.million");
        }
        return "€" + HARD_SPACE + format(0).format(amount);
    }

    /** 03-12-2026, in both languages: the form in which dates are typed. */
    public String date(@Nullable Temporal moment) {
        return moment == null ? "" : day(moment).format(DateTimeFormatter.ofPattern("dd-MM-yyyy"));
    }

    /** 2026-12-03, for attributes that a machine reads. */
    public String isoDate(@Nullable Temporal moment) {
        return moment == null ? "" : day(moment).toString();
    }

    /** 3 dec, with the year when it is not the current one: 3 dec 2027. */
    public String shortDate(@Nullable Temporal moment) {
        if (moment == null) {
            return "";
        }
        LocalDate day = day(moment);
        String month = message("words.months").split(" ")[day.getMonthValue() - 1];
        String text = day.getDayOfMonth() + HARD_SPACE + month;
        return day.getYear() == today().getYear() ? text : text + HARD_SPACE + day.getYear();
    }

    /** 3 december 2026. */
    public String longDate(@Nullable Temporal moment) {
        return moment == null ? "" : day(moment).format(DateTimeFormatter.ofPattern("d MMMM yyyy", locale()));
    }

    /** 14.02 in Dutch, 14:02 in English. */
    public String time(@Nullable Temporal moment) {
        return moment == null ? "" : inZone(moment).format(DateTimeFormatter.ofPattern(message("words.time-pattern")));
    }

    /** vandaag om 14.02, or 3 dec om 14.02. */
    public String moment(@Nullable Temporal moment) {
        if (moment == null) {
            return "";
        }
        String day = day(moment).equals(today()) ? message("words.today") : shortDate(moment);
        return message("words.day-and-time", day, time(moment));
    }

    /** The half-year of a day: 1e helft 2028. */
    public String halfYear(@Nullable Temporal moment) {
        if (moment == null) {
            return "";
        }
        LocalDate day = day(moment);
        String key = day.getMonthValue() <= 6 ? "words.first-half" : "words.second-half";
        return message(key, Integer.toString(day.getYear()));
    }

    /** A due day seen from today: vandaag, over 3 werkdagen, 2 werkdagen te laat. */
    public String due(@Nullable Temporal due) {
        if (due == null) {
            return "";
        }
        LocalDate day = day(due);
        int left = workingDays.between(today(), day);
        if (day.equals(today())) {
            return message("words.today");
        }
        if (left == 0) {
            return message(day.isBefore(today()) ? "words.late" : "words.next-working-day");
        }
        return left > 0 ? message("words.due", left) : message("words.overdue", -left);
    }

    /** Whether a due day has passed. */
    public boolean isLate(@Nullable Temporal due) {
        return due != null && day(due).isBefore(today());
    }

    /** So many calendar days: binnen een dag, 12 dagen; 100 and more in months or years: 5 maanden, 8 jaar. */
    public String days(@Nullable Number days) {
        if (days == null) {
            return "";
        }
        return Math.abs(days.doubleValue()) < MANY_DAYS
                ? message("words.days", days)
                : months(Math.round(days.doubleValue() / DAYS_A_MONTH));
    }

    /** Calendar days from a moment until today: 12 dagen; on the day itself: vandaag. */
    public String daysSince(@Nullable Temporal moment) {
        if (moment == null) {
            return "";
        }
        return isToday(moment) ? message("words.today") : days(ChronoUnit.DAYS.between(day(moment), today()));
    }

    /** A day of the past as people call it: vandaag, gisteren, dinsdag; before that 3 dec. */
    public String pastDay(@Nullable Temporal moment) {
        if (moment == null) {
            return "";
        }
        long ago = ChronoUnit.DAYS.between(day(moment), today());
        if (ago < 0 || ago >= DAYS_A_WEEK) {
            return shortDate(moment);
        }
        return ago == 0 ? message("words.today") : ago == 1 ? message("words.yesterday") : inWeek(moment, "EEEE");
    }

    /** ma 3 dec. */
    public String dayOfWeek(@Nullable Temporal moment) {
        return moment == null ? "" : inWeek(moment, "EEE") + " " + shortDate(moment);
    }

    private static String inWeek(Temporal moment, String pattern) {
        return day(moment).format(DateTimeFormatter.ofPattern(pattern, locale()));
    }

    /** Whether a moment is today. */
    public boolean isToday(@Nullable Temporal moment) {
        return moment != null && day(moment).equals(today());
    }

    /** So many whole months: 27 maanden, 3 jaar en 4 maanden; from five years on in years: 8 jaar. */
    public String months(@Nullable Number months) {
        if (months == null) {
            return "";
        }
        long all = months.longValue();
        if (all < 3 * MONTHS_A_YEAR) {
            return message("words.months-count", all);
        }
        if (all >= 5 * MONTHS_A_YEAR) {
            return message("words.years", Math.round(all / (double) MONTHS_A_YEAR));
        }
        String years = message("words.years", all / MONTHS_A_YEAR);
        long rest = all % MONTHS_A_YEAR;
        return rest == 0 ? years : message("words.years-and-months", years, message("words.months-count", rest));
    }

    /** A day seen from today: vandaag, over 12 dagen, over 3 maanden, over 8 jaar, 2 maanden geleden. */
    public String fromNow(@Nullable Temporal moment) {
        if (moment == null) {
            return "";
        }
        LocalDate day = day(moment);
        if (day.equals(today())) {
            return message("words.today");
        }
        boolean ahead = day.isAfter(today());
        long months = Math.abs(ChronoUnit.MONTHS.between(today(), day));
        String length = months == 0 ? days(Math.abs(ChronoUnit.DAYS.between(today(), day))) : months(months);
        return message(ahead ? "words.ahead" : "words.ago", length);
    }

    private String inUnits(BigDecimal amount, BigDecimal unit, String unitKey) {
        return "€" + HARD_SPACE + format(1).format(inUnit(amount, unit)) + HARD_SPACE + message(unitKey);
    }

    private static BigDecimal inUnit(BigDecimal amount, BigDecimal unit) {
        return amount.divide(unit, 1, RoundingMode.HALF_UP);
    }

    private NumberFormat format(int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(WorkingDays.ZONE));
    }

    private static LocalDate day(Temporal moment) {
        return moment instanceof LocalDate day ? day : inZone(moment).toLocalDate();
    }

    private static ZonedDateTime inZone(Temporal moment) {
        return moment instanceof LocalDateTime local
                ? local.atZone(WorkingDays.ZONE)
                : Instant.from(moment).atZone(WorkingDays.ZONE);
    }

    private static Locale locale() {
        return Bilingual.notation(LocaleContextHolder.getLocale());
    }

    private String message(String key, Object... args) {
        return messages.getMessage(key, args, locale());
    }
}
