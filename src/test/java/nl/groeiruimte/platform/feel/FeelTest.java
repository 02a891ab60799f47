package nl.groeiruimte.platform.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeelTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "day of week(d) = \"Monday\" | d",
                "round half up(price, 2) > 1 | price",
                "a /* of another kind */ = 1 // or b | a",
                "some one in kinds satisfies one.name = b | kinds,b",
                "every x in [1, 2], y in [x] satisfies x = y + z | z",
                "for i in 1..n return partial | n",
                "sort(numbers, function(x, y) x < y + z) | numbers,z",
                "{a: one, b: a + two}.b | one,two",
                "[{x: 1}][x > least] | least",
                "kinds[item = \"space\"] | kinds",
                "substring(string: s, start position: 2) | s",
                "value instance of string | value",
                "`two words` = 1 | two words",
                "date(\"2026-01-01\") < @\"2027-01-01\" and site.place.name = null | site"
            })
    void onlyNamesFromOutsideAreNames(String text, String names) {
        assertThat(Feel.expression(text).names()).containsExactly(names.split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "now() > x",
                "date(now()) = x",
                "x in (today(), 1)",
                "if a then b else today()",
                "[1, 2][item = random number()]",
                "for i in [1] return now().year",
                "{a: today()}.a",
                "(function(a) uuid())",
                "every x in y satisfies x > today()"
            })
    void everyWayToTheClockIsSeen(String text) {
        assertThat(Feel.expression(text).changing()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"today = 1", "\"today()\" = x", "x /* now() */ = 1", "date(2026, 1, 1) = x"})
    void whatIsNoCallOfTheClockIsNot(String text) {
        assertThat(Feel.expression(text).changing()).isEmpty();
    }

    @Test
    void functionsThatFeelDoesNotHaveAreTold() {
        assertThat(Feel.expression("if a then round half up(1, 2) else rond(af(b))")
                        .unknownFunctions())
                .containsExactly("rond", "af");
        assertThat(Feel.tests("starts with(?, \"a\"), begint met(?, \"b\")").unknownFunctions())
                .containsExactly("begint met");
    }

    @Test
    void cellIsReadInItsAlternatives() {
        Feel cell = Feel.tests("not(\"a\", \"c\")");
        assertThat(cell.alternatives()).hasSize(2);
        assertThat(cell.holds("b", Map.of())).isTrue();
        assertThat(cell.alternatives().get(0).holds("a", Map.of())).isTrue();
        assertThat(Feel.tests("scale-up, grown-up").names()).containsExactly("scale", "up", "grown");
    }

    @Test
    void whatIsNoFeelIsRefusedInTheParsersWords() {
        assertThatThrownBy(() -> Feel.expression("a ="))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a =");
        assertThatThrownBy(() -> Feel.expression(
                        "function(x) external {java:{class:\"java.lang.System\", method signature:\"exit()\"}}"))
                .hasMessageContaining("External functions are disabled");
    }
}
