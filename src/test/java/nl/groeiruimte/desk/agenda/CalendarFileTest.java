package nl.groeiruimte.desk.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.groeiruimte.desk.agenda.CalendarRevisions.Revised;
import nl.groeiruimte.desk.agenda.CalendarRevisions.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a calendar makes of the file, by a reader that has nothing in common with what wrote it. */
class CalendarFileTest {

    private static final String BASE = "https://groeiruimte.example";
    private static final Instant SINCE = Instant.parse("2026-11-28T09:00:00Z");

    @Test
    void readerFindsEachEntryWithItsWords() {
        VEvent event = read(entry(
                        "task-1", LocalDate.of(2026, 12, 3), "Kiekendief-waaier: Kies regio's, en \"vraag\"; \\ of?"))
                .getEvents()
                .get(0);

        assertThat(event.getUid().getValue()).isEqualTo("task-1@groeiruimte");
        assertThat(event.getSummary().getValue()).isEqualTo("Kiekendief-waaier: Kies regio's, en \"vraag\"; \\ of?");
        assertThat(event.getDescription().getValue())
                .isEqualTo("Taak voor u, uiterlijk vandaag; doe hem.\nhttps://groeiruimte.example/tasks/1");
        assertThat(event.getUrl().getValue()).isEqualTo("https://groeiruimte.example/tasks/1");
        assertThat(event.getSequence().getValue()).isEqualTo(7);
        assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(SINCE);
        assertThat(event.getTransparency().getValue()).isEqualTo("TRANSPARENT");
    }

    /** Also on the days on which the clock changes, and on the last of a year. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-12-03", "2026-03-29", "2026-10-25", "2026-12-31", "2028-02-29"})
    void wholeDayEndsBeforeTheNextOneAndHasNoTime(LocalDate day) {
        VEvent event = read(entry("task-1", day, "Iets")).getEvents().get(0);

        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(event.getDateStart().getValue().getRawComponents().toString())
                .isEqualTo(plain(day));
        assertThat(event.getDateEnd().getValue().hasTime()).isFalse();
        assertThat(event.getDateEnd().getValue().getRawComponents().toString()).isEqualTo(plain(day.plusDays(1)));
    }

    @Test
    void fileIsWhatTheStandardAsks() {
        ICalendar calendar = read(
                entry("task-1", LocalDate.of(2026, 12, 3), "Ørsted-achtig: " + "lang ".repeat(40)),
                entry("hold-2", LocalDate.of(2027, 1, 4), "IJsvogel-tak: gaat weer verder"));

        assertThat(calendar.validate(biweekly.ICalVersion.V2_0).toString()).isEmpty();
        assertThat(calendar.getMethod().getValue()).isEqualTo("PUBLISH");
        assertThat(calendar.getNames().get(0).getValue()).isEqualTo("Groeiruimte");
        assertThat(calendar.getExperimentalProperty("X-WR-TIMEZONE").getValue()).isEqualTo("Europe/Amsterdam");
        assertThat(calendar.getRefreshInterval().getValue().toMillis()).isEqualTo(3_600_000);
        assertThat(calendar.getEvents().get(0).getSummary().getValue()).startsWith("Ørsted-achtig: lang lang");
    }

    /** The standard counts octets; a letter of several stays whole. */
    @ParameterizedTest
    @ValueSource(strings = {"Ø", "\uD83C\uDF31", "a\u0301…"})
    void longLinesAreFoldedBetweenLetters(String letter) {
        Revised entry = entry("task-1", LocalDate.of(2026, 12, 3), letter.repeat(200));

        assertThat(text(entry).split("\r\n")).hasSizeGreaterThan(20).allSatisfy(line -> assertThat(
                        line.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(75));
        assertThat(read(entry).getEvents().get(0).getSummary().getValue()).isEqualTo(letter.repeat(200));
    }

    @Test
    void nothingToDoIsACalendarToo() {
        assertThat(read().getEvents()).isEmpty();
        assertThat(read().getProductId().getValue()).contains("Groeiruimte");
    }

    @Test
    void sameContentMakesTheSameFile() {
        Revised entry = entry("task-1", LocalDate.of(2026, 12, 3), "Iets");

        assertThat(text(entry)).isEqualTo(text(entry));
    }

    private static Revised entry(String id, LocalDate day, String text) {
        return new Revised(
                new CalendarEntry(id, day, text, "Taak voor u, uiterlijk vandaag; doe hem.", "/tasks/1"),
                new Revision(7, SINCE));
    }

    private static ICalendar read(Revised... entries) {
        List<ICalendar> calendars = Biweekly.parse(text(entries)).all();
        assertThat(calendars).hasSize(1);
        return calendars.get(0);
    }

    private static String text(Revised... entries) {
        return new String(CalendarFile.of("Groeiruimte", Arrays.asList(entries), BASE), StandardCharsets.UTF_8);
    }

    private static String plain(LocalDate day) {
        return new biweekly.util.DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()).toString();
    }
}
