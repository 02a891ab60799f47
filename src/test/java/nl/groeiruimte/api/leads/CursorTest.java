package nl.groeiruimte.api.leads;

import static org.assertj.core.api.Assertions.assertThat;

import nl.groeiruimte.cases.lead.LeadKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 40_000, Long.MAX_VALUE})
    void cursorLeadsBackToItsPlace(long place) {
        assertThat(Cursor.read(Cursor.of(new LeadKey(place)))).contains(new LeadKey(place));
    }

    /** Among them one of a year that no case has, as cursors were once, and one beyond the largest number. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "p",
                "p-1",
                "P1",
                "p1 ",
                "KzEwMDAwMDAwMDAtMTItMzFUMjM6NTk6NTla",
                "pzzzzzzzzzzzzz",
                "pzzzzzzzzzzzzzz"
            })
    void whatIsNoCursorOfOursIsNotRead(String cursor) {
        assertThat(Cursor.read(cursor)).isEmpty();
    }
}
