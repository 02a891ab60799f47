package nl.groeiruimte.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TechnicalMessageTest {

    @Test
    void saysTheClassAndTheFirstLine() {
        String trace =
                "java.lang.IllegalStateException: the shortlist was not computed\n\tat nl.groeiruimte.X.y(X.java:1)";

        assertThat(TechnicalMessage.of(trace)).isEqualTo("IllegalStateException: the shortlist was not computed");
    }

    @Test
    void saysTheCauseOfAllCauses() {
        String trace = "a.Outer: SQL [insert into t (name)\nvalues (?)]\n\tat a.B.c(B.java:1)\nCaused by: a.Middle: "
                + "no\n\t... 3 more\n"
                + "Caused by: java.io.IOException: connection reset\n\t... 5 more";

        assertThat(TechnicalMessage.of(trace)).isEqualTo("IOException: connection reset");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no site 'Voorbeeld Scheepsbouw' here",
                "no site \"Voorbeeld \"Scheeps\" bouw\" here",
                "no site ‘Voorbeeld’ here",
                "no site „Voorbeeld” here",
                "no site “Voorbeeld” here",
                "no site `Voorbeeld` here",
                "no site «Voorbeeld» here",
                "no site 'Voorbeeld's werf' here",
                "no site [Voorbeeld, [90000001]] here",
                "no site {name=Voorbeeld} here",
                "no site (Voorbeeld) here"
            })
    void leavesOutWhatIsQuotedAndSaysTheRest(String message) {
        assertThat(TechnicalMessage.of("java.lang.RuntimeException: " + message))
                .isEqualTo("RuntimeException: no site … here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "For input string: \"Voorbeeld Scheepsbouw",
                "name=Voorbeeld",
                "no site for name = De Voorbeeld",
                "robin@voorbeeld.example",
                "Key (name)=(Voorbeeld)",
                "SQL [insert Voorbeeld",
                "could not read 'Voorbeeld",
                "‘Voorbeeld"
            })
    void leavesOutValuesThatAreHalfQuotedOrNotAtAll(String message) {
        assertThat(TechnicalMessage.of("a.B: " + message)).startsWith("B: ").doesNotContainIgnoringCase("voorbeeld");
    }

    @ParameterizedTest
    @CsvSource({
        "number 90000001 is taken, 'B: number … is taken'",
        "room for 60.000 more, 'B: room for … more'",
        "attempt 2 failed, 'B: attempt 2 failed'"
    })
    void leavesOutLongNumbers(String message, String said) {
        assertThat(TechnicalMessage.of("a.B: " + message)).isEqualTo(said);
    }

    @Test
    void apostropheInAWordIsNoQuote() {
        assertThat(TechnicalMessage.of("a.B: the engine can't do this, and doesn't"))
                .isEqualTo("B: the engine can't do this, and doesn't");
    }

    @Test
    void laterLinesAreNeverSaid() {
        assertThat(TechnicalMessage.of("a.B: duplicate key\n  Detail: Key (name)=(Voorbeeld)"))
                .isEqualTo("B: duplicate key");
    }

    @Test
    void whatIsNoClassIsLeftOut() {
        assertThat(TechnicalMessage.of("Voorbeeld Scheepsbouw: gone")).isEqualTo("…: gone");
        assertThat(TechnicalMessage.of("nl.groeiruimte.X$Gone")).isEqualTo("Gone");
    }

    @Test
    void noTraceIsNoMessage() {
        assertThat(TechnicalMessage.of(null)).isNull();
        assertThat(TechnicalMessage.of(" ")).isNull();
    }
}
