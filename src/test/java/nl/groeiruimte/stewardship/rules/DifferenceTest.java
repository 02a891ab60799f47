package nl.groeiruimte.stewardship.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.groeiruimte.platform.process.RuleFile;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void changedCellShowsWhatItWas() throws Exception {
        RuleFile before = file();
        RuleFile after =
                before.with(Map.of("weights-space", List.of("99", "10", "15", "5", "5", "15", "20", "10", "5")));
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
        Difference difference =
                Difference.between(file(), RuleFile.read("match-weights", without.getBytes(StandardCharsets.UTF_8)));
        assertThat(difference.lines()).extracting(Difference.Line::kind).containsExactly("gone");
        assertThat(Difference.between(file(), file()).nothing()).isTrue();
    }

    @Test
    void insertedColumnIsToldAsAColumnAndNoRuleChanges() throws Exception {
        RuleFile after = read(withColumn(own()));
        Difference there = Difference.between(file(), after);
        assertThat(there.added()).extracting(RuleFile.Column::label).containsExactly("Kort?");
        assertThat(there.lines()).isEmpty();
        assertThat(there.nothing() || there.reframed()).isFalse();
        Difference back = Difference.between(after, file());
        assertThat(back.removed()).extracting(RuleFile.Column::label).containsExactly("Kort?");
        assertThat(back.lines()).isEmpty();
    }

    @Test
    void ruleThatUsesTheInsertedColumnChangesThereAlone() throws Exception {
        Difference difference = Difference.between(
                file(), read(withColumn(own()).replaceFirst("<text>-</text>", "<text>&lt; 6</text>")));
        assertThat(difference.lines()).hasSize(1);
        assertThat(difference.columns().get(0).label()).isEqualTo("Kort?");
        assertThat(difference.lines().get(0).was(0)).isEqualTo("-");
        assertThat(difference.lines().get(0).cells().get(0)).isEqualTo("< 6");
        assertThat(difference.lines().get(0).was(1)).isNull();
    }

    @Test
    void columnsThatChangePlacesChangeNoRule() throws Exception {
        String moved = swapped(own(), "(<output id=\"price-output\".*?/>)(\\s*)(<output id=\"freshness-output\".*?/>)");
        moved = swapped(
                moved,
                "(<outputEntry id=\"weights-[a-z-]*-price\">.*?</outputEntry>)(\\s*)"
                        + "(<outputEntry id=\"weights-[a-z-]*-freshness\">.*?</outputEntry>)");
        assertThat(moved).isNotEqualTo(own());
        assertThat(Difference.between(file(), read(moved)).lines()).isEmpty();
    }

    /** The weights with a second input in front, which no rule looks at. */
    static String withColumn(String file) {
        return file.replaceFirst("<input id=\"kind-input\"", """
                <input id="short" label="Kort?"><inputExpression id="short-when" typeRef="integer">\
                <text>string length(kind)</text></inputExpression></input>
                <input id="kind-input\"""")
                .replaceAll(
                        "<inputEntry id=\"(weights-[a-z-]*)-kind-when\">",
                        "<inputEntry id=\"$1-short\"><text>-</text></inputEntry>$0");
    }

    private static String swapped(String text, String parts) {
        return Pattern.compile(parts, Pattern.DOTALL).matcher(text).replaceAll("$3$2$1");
    }

    private static String own() throws Exception {
        return Files.readString(Path.of("bpmn/match-weights.dmn"));
    }

    private static RuleFile read(String file) throws Exception {
        return RuleFile.read("match-weights", file.getBytes(StandardCharsets.UTF_8));
    }

    private static RuleFile file() throws Exception {
        return RuleFile.read("match-weights", Files.readAllBytes(Path.of("bpmn/match-weights.dmn")));
    }
}
