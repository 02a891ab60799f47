package nl.groeiruimte.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    @Test
    void everyShortestPartThatIsFoundIsToldAsItIsWritten() {
        String text = "Bij (Zwaluw-tak), in 6525 EC te Nijmegen, of in 6525 EC.";

        assertThat(Phrases.all(text, parts -> parts.stream()
                        .filter(part ->
                                part.contains("Zwaluw") || part.contains("6525 EC") || part.contains("Nijmegen"))
                        .toList()))
                .containsExactly("Zwaluw-tak", "6525 EC", "Nijmegen");
        assertThat(Phrases.all(text, parts -> List.of())).isEmpty();
        assertThat(Phrases.all(" ... ", parts -> parts)).isEmpty();
    }

    @Test
    void longerPartsAreLookedAtOnlyWhileTheRestStillTells() {
        List<Integer> asked = new ArrayList<>();

        Phrases.all("Zwaluw maakt grote lenzen", parts -> {
            asked.add(parts.size());
            return parts.stream().filter(part -> part.contains("Zwaluw")).toList();
        });

        assertThat(asked).as("each word, then the rest as a whole").containsExactly(4, 1);
    }
}
