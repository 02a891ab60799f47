package nl.groeiruimte.cases.blindprofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.form.TellingWord;
import nl.groeiruimte.platform.form.TellingWord.Why;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reference.OrganisationKind;
import nl.groeiruimte.reference.ReferenceLists;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginWordsTest {

    private final ReferenceLists lists = mock(ReferenceLists.class);
    private final Lead lead = mock(Lead.class);
    private final OriginWords words = new OriginWords(lists);

    @BeforeEach
    void aCaseOfBrabant() {
        when(lead.originAgency()).thenReturn("bom");
        when(lead.caseLeadName()).thenReturn("Lotte van den Heuvel");
        when(lists.agencyName("bom")).thenReturn("BOM");
        when(lists.agency("bom"))
                .thenReturn(new ReferenceLists.Agency(
                        "bom", "BOM", OrganisationKind.REGIONAL_DEVELOPMENT_AGENCY, List.of("PV30")));
        when(lists.provinces())
                .thenReturn(List.of(
                        new Option("PV28", new Bilingual("Zuid-Holland", "South Holland")),
                        new Option("PV30", new Bilingual("Noord-Brabant", "North Brabant"))));
    }

    @ParameterizedTest
    @CsvSource({
        "Vraag het de BOM,BOM",
        "bom-brabant,BOM",
        "Lotte van den Heuvel belt,Lotte van den Heuvel",
        "groet Lotte.,Lotte",
        "hogescholen in Noord-Brabant,Noord-Brabant",
        "de Brabantse Kempen,Brabant",
        "in North Brabant,North Brabant"
    })
    void whatTellsWhoAsksOrWhereIsFoundAndNamed(String text, String word) {
        assertThat(words.all(lead, new ShownOrigin(false, false), text))
                .extracting(TellingWord::word)
                .startsWith(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zestig hbo-banen in Holland",
                "een bombardement aan vragen",
                "Charlotte weet het",
                "Zuid-Holland kan ook"
            })
    void otherWordsAreNot(String text) {
        assertThat(words.all(lead, new ShownOrigin(false, false), text)).isEmpty();
    }

    @Test
    void allOfThemAreToldAtOnceEachWithWhatItTells() {
        assertThat(words.all(
                        lead,
                        new ShownOrigin(false, false),
                        "Lotte van den Heuvel (BOM), Noord-Brabant; de Brabantse Lotte"))
                .containsExactly(
                        new TellingWord("BOM", Why.AGENCY),
                        new TellingWord("Lotte van den Heuvel", Why.CASE_LEAD),
                        new TellingWord("Lotte", Why.CASE_LEAD),
                        new TellingWord("Noord-Brabant", Why.PROVINCE),
                        new TellingWord("Brabant", Why.PROVINCE));
    }

    @Test
    void whatTheCompanyConsentedToMayBeNamed() {
        assertThat(words.all(lead, new ShownOrigin(true, false), "BOM, Lotte, Brabant"))
                .isEmpty();
        assertThat(words.all(lead, new ShownOrigin(false, true), "In Noord-Brabant"))
                .isEmpty();
        assertThat(words.all(lead, new ShownOrigin(false, true), "BOM in Noord-Brabant"))
                .containsExactly(new TellingWord("BOM", Why.AGENCY));
    }
}
