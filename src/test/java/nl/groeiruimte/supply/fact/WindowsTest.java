package nl.groeiruimte.supply.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import nl.groeiruimte.platform.text.Bilingual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 2, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 3, 31);
    private static final Windows SPRING = new Windows(List.of(new Windows.Window(FIRST, LAST)));

    @Test
    void isOpenOnItsFirstAndItsLastDayAndNotBesideThem() {
        assertThat(SPRING.on(FIRST)).isPresent();
        assertThat(SPRING.on(LAST)).isPresent();
        assertThat(SPRING.on(FIRST.minusDays(1))).isEmpty();
        assertThat(SPRING.on(LAST.plusDays(1))).isEmpty();
        assertThat(SPRING.after(FIRST.minusDays(1)).orElseThrow().from()).isEqualTo(FIRST);
        assertThat(SPRING.after(FIRST)).isEmpty();
        assertThat(Windows.ALWAYS.on(FIRST)).isPresent();
    }

    @Test
    void thoseThatTouchAreOne() {
        Windows touching =
                new Windows(List.of(new Windows.Window(LAST.plusDays(1), null), new Windows.Window(FIRST, LAST)));
        assertThat(touching.windows()).containsExactly(new Windows.Window(FIRST, null));
        assertThat(new Windows(List.of(new Windows.Window(FIRST, LAST), new Windows.Window(FIRST, FIRST))))
                .isEqualTo(SPRING);
    }

    @Test
    void endBeforeTheBeginningIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Windows.Window(LAST, FIRST));
        assertThat(WrittenWindows.read("31-03-2027 t/m 01-02-2027").wrong())
                .isEqualTo(WrittenWindows.Wrong.WINDOW_ORDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-2-2027 t/m 31-3-2027", "01-02-2027 to 31-03-2027", "1-2-2027 tot en met 31-3-2027"})
    void isReadInBothLanguages(String written) {
        assertThat(WrittenWindows.read(written).windows()).isEqualTo(SPRING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ooit", "31-2-2027", "2027", "1-2-2027 t/m", "t/m t/m 1-2-2027", "1-2-2027 31-3-2027"})
    void whatIsNoPeriodIsRefused(String written) {
        assertThat(WrittenWindows.read(written).wrong()).isEqualTo(WrittenWindows.Wrong.WINDOWS);
    }

    @Test
    void whatIsWrittenIsReadBack() {
        Windows several = new Windows(List.of(
                new Windows.Window(null, FIRST.minusYears(1)),
                new Windows.Window(FIRST, LAST),
                new Windows.Window(LAST.plusYears(1), null)));
        for (Windows windows : List.of(several, SPRING, Windows.ALWAYS)) {
            Bilingual.LANGUAGES.forEach(
                    language -> assertThat(WrittenWindows.read(WrittenWindows.write(windows, language))
                                    .windows())
                            .isEqualTo(windows));
        }
    }
}
