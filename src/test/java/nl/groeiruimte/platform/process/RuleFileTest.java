package nl.groeiruimte.platform.process;

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
    @ValueSource(
            strings = {"match-weights", "technology-proximity", "eligibility", "task-routing", "proposition-deadlines"})
    void everyTableInUseCanBeRead(String table) throws Exception {
        RuleFile file = RuleFile.read(table, bytes(own(table)));
        assertThat(file.lines()).isNotEmpty();
        assertThat(file.misread(file.columns().stream()
                        .filter(RuleFile.Column::input)
                        .map(RuleFile.Column::name)
                        .collect(Collectors.toSet())))
                .as("no word without quotes")
                .isEmpty();
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
        assertThat(changed.lines().get(0).cells())
                .containsExactly("\"space\"", "1", "2", "3", "4", "5", "6", "7", "8", "9");
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
        RuleProblem problem =
                problem(own(TABLE).replaceFirst("<rule id=\"weights-space\">", "<rule id=\"weights-space\"><colour/>"));
        assertThat(problem.code()).isEqualTo("no-dmn");
        assertThat(problem.line()).isEqualTo(lineOf("<rule id=\"weights-space\">"));
        assertThat(problem.args().get(0)).contains("colour");
    }

    @Test
    void cellThatCannotBeUnderstoodIsToldByItsLineAndText() throws Exception {
        RuleFile file = RuleFile.read(TABLE, bytes(own(TABLE).replaceFirst("<text>15</text>", "<text>15 +</text>")));
        RuleProblem problem = catchThrowableOfType(
                        RuleFileException.class, () -> file.evaluate(Map.of("kind", "space")))
                .problems()
                .get(0);
        assertThat(problem.code()).isEqualTo("cell");
        assertThat(problem.args()).containsExactly("15 +");
        assertThat(problem.line()).isEqualTo(lineOf("weights-space-technology"));
    }

    @Test
    void documentTypeIsRefusedBeforeItIsFollowed() throws Exception {
        String file = own(TABLE)
                .replaceFirst("\\?>", "?>\n<!DOCTYPE definitions [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>");
        assertThat(problem(file).code()).isEqualTo("document-type");
    }

    @Test
    void onlyFeelIsTaken() throws Exception {
        assertThat(problem(own(TABLE)
                                .replaceFirst("<inputExpression ", "<inputExpression expressionLanguage=\"groovy\" "))
                        .code())
                .isEqualTo("language");
        assertThat(problem(own(TABLE).replaceFirst("<definitions ", "<definitions expressionLanguage=\"juel\" "))
                        .code())
                .isEqualTo("language");
    }

    /** The engine takes every other name for that of a script language. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/feel/groovy",
                "javascript/feel",
                "feel ",
                "",
                "https://www.omg.org/spec/DMN/20191111/FEEL",
                "HTTP://www.omg.org/spec/FEEL/20140401"
            })
    void nameThatOnlyLooksLikeFeelsIsAnotherLanguage(String language) throws Exception {
        for (String element : List.of("definitions", "inputExpression", "inputEntry", "outputEntry")) {
            String file = own(TABLE)
                    .replaceFirst("<" + element + " ", "<" + element + " expressionLanguage=\"" + language + "\" ");
            assertThat(file).isNotEqualTo(own(TABLE));
            RuleProblem problem = problem(file);
            assertThat(problem.code()).as(element).isEqualTo("language");
            assertThat(problem.line()).as(element).isNotNull();
        }
    }

    @Test
    void otherLanguageIsRefusedOutsideTablesToo() throws Exception {
        String literal =
                "<decision id=\"other\" name=\"x\"><literalExpression expressionLanguage=\"groovy\"><text>1</text>"
                        + "</literalExpression></decision></definitions>";
        assertThat(problem(own(TABLE).replace("</definitions>", literal)).code())
                .isEqualTo("language");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "feel",
                "FEEL",
                "http://www.omg.org/spec/FEEL/20140401",
                "http://www.omg.org/spec/DMN/20180521/FEEL/",
                "https://www.omg.org/spec/DMN/20191111/FEEL/",
                "https://www.omg.org/spec/DMN/20211108/FEEL/",
                "https://www.omg.org/spec/DMN/20230324/FEEL/"
            })
    void feelIsTakenByEachNameThatTheEngineKnows(String language) throws Exception {
        String file = own(TABLE)
                .replaceFirst("<inputExpression ", "<inputExpression expressionLanguage=\"" + language + "\" ");
        assertThat(RuleFile.read(TABLE, bytes(file)).lines()).isNotEmpty();
    }

    @Test
    void fileHoldsItsOwnTableAndNoOther() throws Exception {
        assertThat(problem(own("eligibility")).code()).isEqualTo("no-decision");
        String other = own("eligibility").replaceFirst("(?s).*?(<decision .*</decision>).*", "$1");
        String two = own(TABLE).replace("</decision>", "</decision>" + other);
        assertThat(problem(two).code()).isEqualTo("no-decision");
    }

    private static RuleProblem problem(String file) {
        return catchThrowableOfType(RuleFileException.class, () -> RuleFile.read(TABLE, bytes(file)))
                .problems()
                .get(0);
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
