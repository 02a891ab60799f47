package nl.groeiruimte.supply.fact;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.platform.text.Blank;
import org.jspecify.annotations.Nullable;

/**
 * Windows as people write them, in Dutch or English whatever the page's language: {@code 01-02-2027 t/m 31-03-2027},
 * {@code vanaf 01-02-2027}, {@code t/m 31-03-2027} or {@code doorlopend}; each on its own line, or parted by
 * semicolons.
 */
public final class WrittenWindows {

    private static final int LONGEST = 500;
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd-MM-uuuu");
    private static final DateTimeFormatter READ =
            DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Set<String> ALWAYS = Set.of("doorlopend", "altijd", "always", "continuous");
    private static final String DAY = "(\\d{1,2}-\\d{1,2}-\\d{4})";
    private static final Pattern WINDOW = Pattern.compile(
            "(?:(?:vanaf |from )?" + DAY + ")?\\s*(?:(?:t/m|tot en met|" + "to|until|through)\\s*" + DAY + ")?");

    /** What is wrong with it, as the end of a message's key. */
    public enum Wrong {
        /** It is no window at all. */
        WINDOWS,
        /** It ends before it opens. */
        WINDOW_ORDER
    }

    /**
     * What was read.
     *
     * @param windows none when something is wrong, or nothing was written
     */
    public record Reading(
            @Nullable Windows windows, @Nullable Wrong wrong) {}

    private WrittenWindows() {}

    /** Reads what somebody wrote. */
    public static Reading read(@Nullable String text) {
        if (text == null || Blank.is(text)) {
            return new Reading(null, null);
        }
        List<Windows.Window> windows = new ArrayList<>();
        for (String part : text.length() > LONGEST ? new String[] {"?"} : text.split("[;\\r\\n]+")) {
            String one = Blank.plainSpaces(Blank.strip(part)).toLowerCase(Locale.ROOT);
            Matcher written = WINDOW.matcher(one);
            if (one.isEmpty()) {
                continue;
            }
            if (ALWAYS.contains(one)) {
                windows.add(new Windows.Window(null, null));
                continue;
            }
            if (!written.matches()) {
                return new Reading(null, Wrong.WINDOWS);
            }
            try {
                LocalDate from = day(written.group(1));
                LocalDate to = day(written.group(2));
                if (from != null && to != null && to.isBefore(from)) {
                    return new Reading(null, Wrong.WINDOW_ORDER);
                }
                windows.add(new Windows.Window(from, to));
            } catch (DateTimeParseException noSuchDay) {
                return new Reading(null, Wrong.WINDOWS);
            }
        }
        return new Reading(windows.isEmpty() ? null : new Windows(windows), null);
    }

    /** As {@link #read} reads them again, in one line. */
    public static String write(Windows windows, Locale language) {
        return windows.windows().stream().map(one -> write(one, language)).collect(Collectors.joining("; "));
    }

    private static String write(Windows.Window window, Locale language) {
        boolean english = Bilingual.isEnglish(language);
        LocalDate from = window.from();
        LocalDate to = window.to();
        String until = english ? "to " : "t/m ";
        if (from == null) {
            return to == null ? (english ? "always" : "doorlopend") : until + to.format(WRITTEN);
        }
        return to == null
                ? (english ? "from " : "vanaf ") + from.format(WRITTEN)
                : from.format(WRITTEN) + " " + until + to.format(WRITTEN);
    }

    private static @Nullable LocalDate day(@Nullable String written) {
        return written == null ? null : LocalDate.parse(written, READ);
    }
}
