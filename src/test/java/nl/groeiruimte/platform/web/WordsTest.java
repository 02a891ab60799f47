package nl.groeiruimte.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.platform.text.Bilingual;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class WordsTest {

    private static final Instant FRIDAY_NOON = Instant.parse("2026-11-20T11:00:00Z");

    private Words words;

    @BeforeEach
    void onAFridayInNovember() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/common");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        words = new Words(new WorkingDays(), messages, Clock.fixed(FRIDAY_NOON, WorkingDays.ZONE));
        LocaleContextHolder.setLocale(Bilingual.DUTCH);
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({"60000,60.000,'60,000'", "2.5,'2,5',2.5", "100,100,100", "0.125,'0,13',0.13"})
    void numbersHaveTheSeparatorsOfTheLanguage(BigDecimal value, String dutch, String english) {
        assertThat(words.number(value)).isEqualTo(dutch);
        inEnglish();
        assertThat(words.number(value)).isEqualTo(english);
    }

    @Test
    void aUnitStaysOnTheLineOfItsNumber() {
        assertThat(words.amount(60_000, "m²")).isEqualTo("60.000\u00a0m²");
    }

    @ParameterizedTest
    @CsvSource({
        "450000,€ 450.000,'€ 450,000'",
        "1500000,'€ 1,5 mln',€ 1.5 m",
        "120000000,€ 120 mln,€ 120 m",
        "1500000000,'€ 1,5 mld',€ 1.5 bn",
        "999999999,€ 1 mld,€ 1 bn",
        "-2500000,'€ -2,5 mln',€ -2.5 m"
    })
    void largeAmountsAreSaidInMillionsOrBillions(BigDecimal value, String dutch, String english) {
        assertThat(plain(words.euros(value))).isEqualTo(dutch);
        inEnglish();
        assertThat(plain(words.euros(value))).isEqualTo(english);
    }

    @Test
    void datesAreSaidAsTheyAreTyped() {
        assertThat(words.date(LocalDate.of(2026, 12, 3))).isEqualTo("03-12-2026");
    }

    @Test
    void aShortDateNamesTheYearOnlyWhenItIsAnother() {
        assertThat(plain(words.shortDate(LocalDate.of(2026, 3, 3)))).isEqualTo("3 mrt");
        assertThat(plain(words.shortDate(LocalDate.of(2027, 3, 3)))).isEqualTo("3 mrt 2027");
        inEnglish();
        assertThat(plain(words.shortDate(LocalDate.of(2026, 3, 3)))).isEqualTo("3 Mar");
    }

    @Test
    void aLongDateIsInTheLanguageOfTheUser() {
        assertThat(words.longDate(LocalDate.of(2027, 3, 1))).isEqualTo("1 maart 2027");
        inEnglish();
        assertThat(words.longDate(LocalDate.of(2027, 3, 1))).isEqualTo("1 March 2027");
    }

    @Test
    void timeIsThatOfTheNetherlands() {
        assertThat(words.time(Instant.parse("2026-07-01T12:02:00Z"))).isEqualTo("14.02");
        assertThat(words.time(LocalDateTime.of(2026, 7, 1, 14, 2))).isEqualTo("14.02");
        inEnglish();
        assertThat(words.time(Instant.parse("2026-12-01T13:02:00Z"))).isEqualTo("14:02");
    }

    @Test
    void aMomentOfTodayIsSaidWithoutItsDate() {
        assertThat(words.moment(Instant.parse("2026-11-20T13:10:00Z"))).isEqualTo("vandaag om 14.10");
        assertThat(plain(words.moment(Instant.parse("2026-11-19T23:30:00Z")))).isEqualTo("vandaag om 00.30");
        assertThat(plain(words.moment(Instant.parse("2026-11-19T13:10:00Z")))).isEqualTo("19 nov om 14.10");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20,vandaag,today",
        "2026-11-23,over 1 werkdag,in 1 working day",
        "2026-11-25,over 3 werkdagen,in 3 working days",
        "2026-11-19,1 werkdag te laat,1 working day late",
        "2026-11-18,2 werkdagen te laat,2 working days late",
        "2026-11-21,volgende werkdag,next working day"
    })
    void dueDaysAreSaidInWorkingDays(LocalDate due, String dutch, String english) {
        assertThat(words.due(due)).isEqualTo(dutch);
        inEnglish();
        assertThat(words.due(due)).isEqualTo(english);
    }

    @Test
    void workDueTodayIsNotLate() {
        assertThat(words.isLate(LocalDate.of(2026, 11, 20))).isFalse();
        assertThat(words.isLate(LocalDate.of(2026, 11, 19))).isTrue();
    }

    @Test
    void daysInAPhaseAreCalendarDays() {
        assertThat(words.daysSince(LocalDate.of(2026, 11, 8))).isEqualTo("12 dagen");
        assertThat(words.daysSince(LocalDate.of(2026, 11, 19))).isEqualTo("1 dag");
        assertThat(words.daysSince(FRIDAY_NOON)).isEqualTo("vandaag");
        assertThat(words.days(0)).isEqualTo("binnen een dag");
    }

    @ParameterizedTest
    @CsvSource({"1,1 dag", "99,99 dagen", "100,3 maanden", "1234,3 jaar en 5 maanden", "3000,8 jaar"})
    void manyDaysAreSaidInMonthsOrYears(long days, String text) {
        assertThat(words.days(days)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0,minder dan een maand,less than a month",
        "1,1 maand,1 month",
        "27,27 maanden,27 months",
        "36,3 jaar,3 years",
        "40,3 jaar en 4 maanden,3 years and 4 months",
        "97,8 jaar,8 years",
        "102,9 jaar,9 years"
    })
    void manyMonthsAreSaidInYears(long months, String dutch, String english) {
        assertThat(words.months(months)).isEqualTo(dutch);
        inEnglish();
        assertThat(words.months(months)).isEqualTo(english);
    }

    @Test
    void aHalfYearIsNamed() {
        assertThat(words.halfYear(LocalDate.of(2028, 6, 30))).isEqualTo("1e helft 2028");
        assertThat(words.halfYear(LocalDate.of(2028, 7, 1))).isEqualTo("2e helft 2028");
    }

    @ParameterizedTest
    @CsvSource({
        "2028-05-20,over 18 maanden",
        "2034-12-20,over 8 jaar",
        "2026-11-20,vandaag",
        "2026-11-21,over 1 dag",
        "2026-12-01,over 11 dagen",
        "2026-11-10,10 dagen geleden",
        "2026-01-01,10 maanden geleden"
    })
    void aDayIsSeenFromToday(LocalDate day, String text) {
        assertThat(words.fromNow(day)).isEqualTo(text);
    }

    @Test
    void whatIsUnknownIsSaidWithNothing() {
        assertThat(words.number(null) + words.euros(null) + words.due(null) + words.moment(null))
                .isEmpty();
    }

    private static void inEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
