package nl.groeiruimte.cases.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.groeiruimte.platform.security.Colleague;
import org.junit.jupiter.api.Test;

/** Whom a note mentions. */
class NotesTest {

    private static final List<Colleague> COLLEAGUES = List.of(
            new Colleague("vis", "Jan Vis"),
            new Colleague("visser", "Jan Visser"),
            new Colleague("ozge", "Özge (BOM)"));

    @Test
    void colleagueWhoseWholeNameStandsAfterAnAtSignIsMentioned() {
        assertThat(mentioned("Kun jij bellen, @Jan Vis?")).containsExactly("vis");
        assertThat(mentioned("@jan visser en @özge (bom): zie het verslag"))
                .containsExactlyInAnyOrder("visser", "ozge");
        assertThat(mentioned("@Jan Vis\n@Jan Vis")).containsExactly("vis");
    }

    @Test
    void nobodyElseIsMentioned() {
        assertThat(mentioned("Jan Vis belde")).isEmpty();
        assertThat(mentioned("Mail naar info@jan.example")).isEmpty();
        assertThat(mentioned("@Jan")).isEmpty();
        assertThat(mentioned("@Jan Vissers")).isEmpty();
    }

    private static Set<String> mentioned(String text) {
        return Notes.mentioned(text, COLLEAGUES);
    }
}
