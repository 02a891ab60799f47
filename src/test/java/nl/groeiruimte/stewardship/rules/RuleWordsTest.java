package nl.groeiruimte.stewardship.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.process.RuleFile;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reference.ReferenceLists;
import nl.groeiruimte.support.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.i18n.LocaleContextHolder;

class RuleWordsTest {

    private final ReferenceLists lists = mock();
    private final RuleWords words = new RuleWords(Messages.source(), lists);

    @BeforeEach
    void technologies() {
        when(lists.technologies())
                .thenReturn(List.of(
                        new Option("photonics", new Bilingual("Fotonica", "Photonics")),
                        new Option("quantum", new Bilingual("Kwantum", "Quantum"))));
    }

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void codesAreSaidInTheWordsOfTheirList() {
        LocaleContextHolder.setLocale(Bilingual.DUTCH);
        assertThat(words.cell(column("stage"), "\"scale-up\", \"grown-up\"")).isEqualTo("scale-up, grown-up");
        assertThat(words.cell(column("verdict"), "\"to-be-judged\"")).isEqualTo("moet worden beoordeeld");
        assertThat(words.cell(column("company"), "\"photonics\",\"quantum\"")).isEqualTo("Fotonica, Kwantum");
        assertThat(words.cell(column("site"), "not(\"quantum\")")).isEqualTo("niet: Kwantum");
        assertThat(words.cell(column("makes"), "false")).isEqualTo("Nee");
        assertThat(words.cell(column("lifePhase"), "[3..4]")).isEqualTo("3 tot en met 4");
        assertThat(words.cell(column("proximity"), "0.25")).isEqualTo("0,25");

        LocaleContextHolder.setLocale(Bilingual.ENGLISH);
        assertThat(words.cell(column("company"), "\"photonics\"")).isEqualTo("Photonics");
        assertThat(words.cell(column("proximity"), "0.25")).isEqualTo("0.25");
    }

    @Test
    void formulasUnknownCodesAndWhatIsNotLookedAtStayAsTheyStand() {
        LocaleContextHolder.setLocale(Bilingual.DUTCH);
        for (String cell : List.of("-", "< 6", "if kind = \"space\" then 1 else 2", "")) {
            assertThat(words.cell(column("kind"), cell)).isEqualTo(cell);
        }
        assertThat(words.cell(column("kind"), "\"moon\"")).isEqualTo("moon");
    }

    /** A column that somebody added is called as its author called it. */
    @ParameterizedTest
    @EnumSource(RuleTable.class)
    void everyHeadOfOurTablesIsEnglishForWhoReadsEnglish(RuleTable table) throws Exception {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        RuleFile file = RuleFile.read(table.key(), Files.readAllBytes(Path.of("bpmn/" + table.key() + ".dmn")));
        assertThat(file.columns()).isNotEmpty().allSatisfy(column -> assertThat(words.head(column))
                .isNotEmpty()
                .satisfiesAnyOf(head -> assertThat(head).isNotEqualTo(column.label()), head -> assertThat(head)
                        .isEqualToIgnoringCase("talent")));
        assertThat(words.head(column("own"))).isEqualTo("Eigen kolom");
    }

    private static RuleFile.Column column(String name) {
        return new RuleFile.Column(name + "-id", true, name, "Eigen kolom");
    }
}
