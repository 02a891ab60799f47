package nl.groeiruimte.stewardship.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.platform.process.RuleFile;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class WeightsFormTest {

    @Test
    void oneRuleForSeveralKindsIsOneRowAndWhatIsTypedCountsForAllOfThem() throws Exception {
        RuleFile file = shared();
        WeightsForm.Fields fields = WeightsForm.of(file);
        assertThat(fields.rows())
                .extracting(WeightsForm.Row::kinds)
                .containsExactly(
                        List.of("space", "capital"), List.of("talent"), List.of("housing-access"), List.of("energy"));
        assertThat(fields.rows().get(0).parts())
                .containsEntry("technology", "15")
                .containsEntry("freshness", "5");

        MultiValueMap<String, String> posted = posted(fields);
        posted.set("w.space.technology", "77");
        RuleFile changed = WeightsForm.changed(file, WeightsForm.of(file, posted));
        assertThat(changed.evaluate(Map.of("kind", "space")).get(0)).containsEntry("technology", 77);
        assertThat(changed.evaluate(Map.of("kind", "capital")).get(0)).containsEntry("technology", 77);
        assertThat(Difference.between(file, changed).lines()).hasSize(1);
    }

    @Test
    void descriptionOfACellIsNoPartOfIt() throws Exception {
        RuleFile file = read(own().replaceFirst(
                        "<text>&quot;space&quot;",
                        "<description>Plek om te groeien</description><text>&quot;space&quot;"));
        assertThat(file.lines().get(0).cells()).startsWith("\"space\"", "15");
        assertThat(WeightsForm.of(file).rows().get(0).parts()).containsEntry("technology", "15");
    }

    @Test
    void formulaIsShownAndStays() throws Exception {
        RuleFile file = read(own().replaceFirst("<text>15</text>", "<text>10 + 5</text>"));
        WeightsForm.Fields fields = WeightsForm.of(file);
        assertThat(fields.rows())
                .extracting(WeightsForm.Row::changeable)
                .containsExactly(false, true, true, true, true);

        MultiValueMap<String, String> posted = posted(fields);
        posted.set("w.space.technology", "1");
        posted.set("w.energy.power", "1");
        RuleFile changed = WeightsForm.changed(file, WeightsForm.of(file, posted));
        assertThat(changed.lines().get(0)).isEqualTo(file.lines().get(0));
        assertThat(changed.evaluate(Map.of("kind", "energy")).get(0)).containsEntry("power", 1);
    }

    @Test
    void insertedColumnMovesNoWeight() throws Exception {
        RuleFile file = read(DifferenceTest.withColumn(own()));
        WeightsForm.Fields fields = WeightsForm.of(file);
        assertThat(fields.rows().get(0).parts())
                .containsEntry("technology", "15")
                .containsEntry("clustering", "10");
        assertThat(Difference.between(file, WeightsForm.changed(file, WeightsForm.of(file, posted(fields))))
                        .nothing())
                .isTrue();
    }

    private static MultiValueMap<String, String> posted(WeightsForm.Fields fields) {
        MultiValueMap<String, String> posted = new LinkedMultiValueMap<>();
        fields.rows()
                .forEach(row -> row.parts().forEach((part, text) -> posted.set("w." + row.kind() + "." + part, text)));
        return posted;
    }

    private static RuleFile shared() throws Exception {
        return read(own().replace("<text>&quot;space&quot;", "<text>&quot;space&quot;,&quot;capital&quot;")
                .replaceFirst("(?s)<rule id=\"weights-capital\">.*?</rule>", ""));
    }

    private static RuleFile read(String file) throws Exception {
        return RuleFile.read("match-weights", file.getBytes(StandardCharsets.UTF_8));
    }

    private static String own() throws Exception {
        return Files.readString(Path.of("bpmn/match-weights.dmn"));
    }
}
