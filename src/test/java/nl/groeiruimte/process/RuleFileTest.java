package nl.groeiruimte.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleFileTest {

    private static final String TABLE = "match-weights";

    @ParameterizedTest
    @ValueSource(strings = {"match-weights", "technology-proximity", "eligibility", "task-routing", "proposition-deadlines"})
    void everyTableInUseCanBeRead(String table) throws Exception {
        RuleFile file = RuleFile.read(table, bytes(own(table)));
        assertThat(file.lines()).isNotEmpty();
        assertThat(file.misread(file.columns().stream().filter(RuleFile.Column::input).map(RuleFile.Column::name).collect(Collectors.toSet())))
                .as("no word without quotes").isEmpty();
    }

    @Test
    void tableAnswersBeforeItIsInUse() throws Exception {
        RuleFile file = RuleFile.read(TABLE, bytes(own(TABLE).replace("<text>15</text>", "<text>16</text>")));
        assertThat(file.evaluate(Map.of("kind", "space")).get(0)).containsEntry("technology", 16);
    }

    @Test
    void changedOutputsAreOfTheirRuleAlone() throws Exception {
        RuleFile file = RuleFile.read(TABLE, bytes(own(TABLE)));
        RuleFile changed = file.with(Map.of("weights-space", List.of("1", "2", "3", "4", "5", "6", "7", "8", "9")));
        assertThat(changed.lines().get(0).cells()).containsExactly("\"space\"", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(changed.lines().subList(1, 5)).isEqualTo(file.lines().subList(1, 5));
        assertThat(file.lines().get(0).cells()).as("the file itself stays").doesNotContain("7");
    }

    @Test
    void brokenXmlIsToldByItsLine() throws Exception {
        RuleProblem problem = problem(own(TABLE).replaceFirst("</decision>", ""));
        assertThat(problem.code()).isEqualTo("no-xml");
        assertThat(problem.line()).isGreaterThan(100);
        assertThat(problem("").code()).isEqualTo("no-xml");
        assertThat(problem("<definitions").line()).isEqualTo(1);
    }

    @Test
    void elementThatDmnDoesNotKnowIsToldByItsLine() throws Exception {
        RuleProblem problem = problem(own(TABLE).replaceFirst("<rule id=\"weights-space\">", "<rule id=\"weights-space\"><colour/>"));
        assertThat(problem.code()).isEqualTo("no-dmn");
        assertThat(problem.line()).isEqualTo(lineOf("<rule id=\"weights-space\">"));
        assertThat(problem.args().get(0)).contains("colour");
    }

    @Test
    void cellThatCannotBeUnderstoodIsToldByItsLineAndText() throws Exception {
        RuleFile file = RuleFile.read(TABLE, bytes(own(TABLE).replaceFirst("<text>15</text>", "<text>15 +</text>")));
        RuleProblem problem = catchThrowableOfType(RuleFileException.class, () -> file.evaluate(Map.of("kind", "space"))).problems().get(0);
        assertThat(problem.code()).isEqualTo("cell");
        assertThat(problem.args()).containsExactly("15 +");
        assertThat(problem.line()).isEqualTo(lineOf("weights-space-technology"));
    }

    @Test
    void documentTypeIsRefusedBeforeItIsFollowed() throws Exception {
        String file = own(TABLE).replaceFirst("\\?>", "?>\n<!DOCTYPE definitions [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>");
        assertThat(problem(file).code()).isEqualTo("document-type");
    }

    @Test
    void onlyFeelIsTaken() throws Exception {
        assertThat(problem(own(TABLE).replaceFirst("<inputExpression ", "<inputExpression expressionLanguage=\"groovy\" ")).code())
                .isEqualTo("language");
        assertThat(problem(own(TABLE).replaceFirst("<definitions ", "<definitions expressionLanguage=\"juel\" ")).code())
                .isEqualTo("language");
    }

    @Test
    void fileHoldsItsOwnTableAndNoOther() throws Exception {
        assertThat(problem(own("eligibility")).code()).isEqualTo("no-decision");
        String other = own("eligibility").replaceFirst("(?s).*?(<decision .*</decision>).*", "$1");
        String two = own(TABLE).replace("</decision>", "</decision>" + other);
        assertThat(problem(two).code()).isEqualTo("no-decision");
    }

    private static RuleProblem problem(String file) {
        return catchThrowableOfType(RuleFileException.class, () -> RuleFile.read(TABLE, bytes(file))).problems().get(0);
    }

    private static Integer lineOf(String text) throws IOException {
        List<String> lines = own(TABLE).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return i + 1;
            }
        }
        return null;
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }

    private static String own(String table) throws IOException {
        return Files.readString(Path.of("bpmn", table + ".dmn"));
    }
}
