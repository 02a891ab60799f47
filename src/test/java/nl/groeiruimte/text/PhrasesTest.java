package nl.groeiruimte.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    @Test
    void shortestPartThatIsFoundIsToldAsItIsWritten() {
        String text = "Bij (Zwaluw-tak), in 6525 EC te Nijmegen.";
        assertThat(Phrases.first(text, parts -> parts.stream()
                        .filter(part -> part.contains("Zwaluw"))
                        .toList()))
                .contains("Zwaluw-tak");
        assertThat(Phrases.first(text, parts -> parts.stream()
                        .filter(part -> part.equals("6525 EC"))
                        .toList()))
                .contains("6525 EC");
        assertThat(Phrases.first(text, parts -> List.of())).isEmpty();
        assertThat(Phrases.first(" ... ", parts -> parts)).isEmpty();
    }
}
