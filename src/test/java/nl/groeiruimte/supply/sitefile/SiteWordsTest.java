package nl.groeiruimte.supply.sitefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reference.DomainLists;
import nl.groeiruimte.reference.ReferenceLists;
import nl.groeiruimte.supply.fact.FactChoices;
import nl.groeiruimte.supply.fact.FactType;
import nl.groeiruimte.supply.site.Fact;
import nl.groeiruimte.support.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A refusal names what can stand in a cell in the words that people see on the pages. */
class SiteWordsTest {

    private final ReferenceLists lists = mock();
    private final SiteWords words =
            new SiteWords(Messages.source(), new FactChoices(Messages.source(), lists, new DomainLists()), lists);

    @BeforeEach
    void lists() {
        when(lists.provinces()).thenReturn(List.of(new Option("PV25", Bilingual.same("Gelderland"))));
        when(lists.technologies())
                .thenReturn(List.of(
                        new Option("photonics", new Bilingual("Fotonica", "Photonics")),
                        new Option("ai-data", new Bilingual("AI en data", "AI and data"))));
        words.column("name");
    }

    @Test
    void choicesAreWordsInTheirOrderAndInTheReadersLanguage() {
        assertThat(words.choices("strengths"))
                .isEqualTo(new Bilingual("Fotonica; AI en data", "Photonics; AI and data"));
        assertThat(words.choices("province")).isEqualTo(Bilingual.same("Gelderland"));
        assertThat(words.choices("kind").nl())
                .startsWith("campus; innovatiedistrict")
                .doesNotContain("-");
        assertThat(words.choices("truth").nl()).isEqualTo("ja; nee");
    }

    @Test
    void everyChoiceCanBeFilledInAsItIsNamed() {
        for (Fact fact : Fact.values()) {
            if (fact.type() == FactType.CODE) {
                String list = "value." + fact.key();
                for (String choice : words.choices(list).nl().split("; ")) {
                    assertThat(words.code(list, choice)).as(fact + " " + choice).isIn(fact.codes());
                }
            }
        }
    }
}
