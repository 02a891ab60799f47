package nl.groeiruimte.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import nl.groeiruimte.process.RuleFile;

class DifferenceTest {

    @Test
    void changedCellShowsWhatItWas() throws Exception {
        RuleFile before = file();
        RuleFile after = before.with(Map.of("weights-space", List.of("99", "10", "15", "5", "5", "15", "20", "10", "5")));
        Difference difference = Difference.between(before, after);
        assertThat(difference.lines()).hasSize(1);
        assertThat(difference.lines().get(0).kind()).isEqualTo("changed");
        assertThat(difference.lines().get(0).was(1)).isEqualTo("15");
        assertThat(difference.lines().get(0).was(2)).isNull();
        assertThat(difference.reframed() || difference.reordered()).isFalse();
    }

    @Test
    void ruleThatGoesIsShownAndTheSameFileHasNoDifference() throws Exception {
        String text = Files.readString(Path.of("bpmn/match-weights.dmn"));
        String without = text.replaceFirst("(?s)<rule id=\"weights-energy\">.*?</rule>", "");
        Difference difference = Difference.between(file(), RuleFile.read("match-weights", without.getBytes(StandardCharsets.UTF_8)));
        assertThat(difference.lines()).extracting(Difference.Line::kind).containsExactly("gone");
        assertThat(Difference.between(file(), file()).nothing()).isTrue();
    }

    private static RuleFile file() throws Exception {
        return RuleFile.read("match-weights", Files.readAllBytes(Path.of("bpmn/match-weights.dmn")));
    }
}
