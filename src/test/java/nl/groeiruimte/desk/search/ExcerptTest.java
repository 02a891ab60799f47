package nl.groeiruimte.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void wordThatWasSearchedForIsMarkedAlsoWithAccentsAndInAnotherForm() {
        assertThat(marked("Bedrijven bij Ørsted aan de ĲSSEL en in cafés", "bedrijf", "orsted", "ijssel", "cafe"))
                .containsExactly("Bedrijven", "Ørsted", "ĲSSEL", "cafés");
    }

    @Test
    void longTextIsCutAroundTheFirstWordAndBetweenWords() {
        String text = "woord ".repeat(100) + "waterstof " + "woord ".repeat(100);

        Excerpt excerpt = Excerpt.of(text, Set.of("waterstof"));

        assertThat(text(excerpt)).startsWith("… woord ").endsWith("woord …").hasSizeLessThan(220);
        assertThat(marked(text, "waterstof")).containsExactly("waterstof");
    }

    @Test
    void noLetterIsCutInTwo() {
        assertThat(text(Excerpt.of("😀".repeat(300), Set.of("waterstof")))).doesNotContain("\ud83d …");
        assertThat(text(Excerpt.of("😀".repeat(300), Set.of("waterstof"))).codePoints())
                .doesNotContain(0xd83d, 0xde00);
    }

    @Test
    void textWithoutTheWordIsShownFromItsBeginning() {
        assertThat(text(Excerpt.of("  Een fabriek\nmet een hal ", Set.of("waterstof"))))
                .isEqualTo("Een fabriek met een hal");
        assertThat(text(Excerpt.of("", Set.of("waterstof")))).isEmpty();
    }

    private static List<String> marked(String text, String... stems) {
        return Excerpt.of(text, Set.of(stems)).pieces().stream()
                .filter(Excerpt.Piece::found)
                .map(Excerpt.Piece::text)
                .toList();
    }

    private static String text(Excerpt excerpt) {
        return excerpt.pieces().stream().map(Excerpt.Piece::text).collect(Collectors.joining());
    }
}
