package nl.groeiruimte.stewardship.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.groeiruimte.platform.process.RuleFile;
import nl.groeiruimte.platform.process.RuleFileException;
import nl.groeiruimte.platform.process.RuleProblem;
import nl.groeiruimte.reference.ReferenceLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What a changed table is refused for, before anything goes into use. */
class RuleChecksTest {

    private static final String STAGES = "&quot;scale-up&quot;, &quot;grown-up&quot;";

    private final RuleChecks checks = new RuleChecks(mock(ReferenceLists.class), codes());

    @Test
    void ownTablesAreTaken() {
        assertThatCode(() -> check(RuleTable.ELIGIBILITY, own(RuleTable.ELIGIBILITY)))
                .doesNotThrowAnyException();
        assertThatCode(() -> check(RuleTable.MATCH_WEIGHTS, own(RuleTable.MATCH_WEIGHTS)))
                .doesNotThrowAnyException();
    }

    @Test
    void wordWithoutQuotesIsToldWithItsCell() throws Exception {
        String file = own(RuleTable.ELIGIBILITY).replace("<text>" + STAGES, "<text>scale-up, grown-up");
        assertThat(problems(file))
                .containsExactly(RuleProblem.at(
                        lineOf("id=\"all-met-stage-when\""),
                        "words",
                        "scale, up, grown",
                        "scale-up, grown-up",
                        "Soort bedrijf"));
    }

    @Test
    void wordWithoutQuotesInAnOutputOrInAnInputIsToldToo() throws Exception {
        assertThat(problems(own(RuleTable.ELIGIBILITY)
                        .replace("<text>&quot;eligible&quot;</text>", "<text>eligible</text>")))
                .containsExactly(
                        RuleProblem.at(lineOf("id=\"all-met-verdict\""), "words", "eligible", "eligible", "Oordeel"));
        assertThat(problems(own(RuleTable.ELIGIBILITY).replace("<text>stage</text>", "<text>stge</text>")))
                .containsExactly(
                        RuleProblem.at(lineOf("id=\"stage-expression\""), "words", "stge", "stge", "Soort bedrijf"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "&quot;startup&quot; | \"startup\"",
                "&quot;scale-up&quot;, &quot;grownup&quot; | \"scale-up\", \"grownup\"",
                "not(&quot;startup&quot;) | not(\"startup\")",
                "&quot;Scale-up&quot; | \"Scale-up\"",
                "3 | 3"
            })
    void conditionThatNothingMeetsIsToldWithItsCellAndWhatCanStandThere(String xml, String cell) throws Exception {
        assertThat(problems(own(RuleTable.ELIGIBILITY).replace(STAGES, xml)))
                .containsExactly(RuleProblem.at(
                        lineOf("id=\"all-met-stage-when\""),
                        "never",
                        cell,
                        "Soort bedrijf",
                        "\"start-up\", \"scale-up\", \"grown-up\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"&quot;1&quot;", "5", "&gt; 4", "[5..9]", "1.5"})
    void numberThatCannotComeIsToldAsWell(String xml) throws Exception {
        String file = own(RuleTable.ELIGIBILITY)
                .replaceFirst("(id=\"too-early-lifePhase-when\">\\s*<text>)1<", "$1" + xml + "<");
        assertThat(problems(file)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("never");
            assertThat(problem.args()).endsWith("Levensfase", "1, 2, 3, 4");
        });
    }

    @Test
    void ruleBehindAnotherOneIsToldWhenItCanNeverCount() throws Exception {
        String file = own(RuleTable.ELIGIBILITY).replace("hitPolicy=\"COLLECT\"", "hitPolicy=\"FIRST\"");
        String again = file.replaceFirst("(?s).*(<rule id=\"not-limited\">.*?</rule>).*", "$1")
                .replace("not-limited-", "again-")
                .replace("id=\"not-limited\"", "id=\"again\"");
        List<RuleProblem> problems = problems(file.replace("</decisionTable>", again + "</decisionTable>"));
        assertThat(problems).extracting(RuleProblem::code).containsOnly("never-rule");
        assertThat(problems)
                .anySatisfy(problem -> assertThat(problem.args().get(0)).contains("false", "\"not-limited\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if today() &lt; date(2027, 1, 1) then 15 else 5",
                "now().year - 2000",
                "random number() * 10",
                "{a: today()}.a.day",
                "count(for i in [1] return now())"
            })
    void tableThatLooksAtTheClockIsRefusedWithThePlace(String formula) throws Exception {
        List<RuleProblem> problems = problems(
                RuleTable.MATCH_WEIGHTS,
                own(RuleTable.MATCH_WEIGHTS).replaceFirst("<text>15<", "<text>" + formula + "<"));
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("changing");
            assertThat(problem.line()).isNotNull();
            assertThat(problem.args()).endsWith("Verwante technologie");
        });
    }

    @Test
    void functionThatFeelDoesNotHaveIsTold() throws Exception {
        assertThat(problems(own(RuleTable.ELIGIBILITY).replace(STAGES, "begint met(?, &quot;s&quot;)")))
                .containsExactly(RuleProblem.at(
                        lineOf("id=\"all-met-stage-when\""),
                        "functions",
                        "begint met",
                        "begint met(?, \"s\")",
                        "Soort bedrijf"));
    }

    @Test
    void everyBrokenCellIsToldAtOnceAlsoWhereNoQuestionComes() throws Exception {
        String file = own(RuleTable.ELIGIBILITY).replace(STAGES, "&quot;a").replace("[3..4]", "[3..");
        assertThat(problems(file)).extracting(RuleProblem::code).containsExactly("cell", "cell", "cell");
    }

    private List<RuleProblem> problems(String file) {
        return problems(RuleTable.ELIGIBILITY, file);
    }

    private List<RuleProblem> problems(RuleTable table, String file) {
        RuleFileException refused = catchThrowableOfType(RuleFileException.class, () -> check(table, file));
        assertThat(refused).as("it is refused").isNotNull();
        return refused.problems();
    }

    private void check(RuleTable table, String file) throws RuleFileException {
        checks.check(table, RuleFile.read(table.key(), file.getBytes(StandardCharsets.UTF_8)));
    }

    private static Integer lineOf(String text) throws IOException {
        return (int) own(RuleTable.ELIGIBILITY)
                .substring(0, own(RuleTable.ELIGIBILITY).indexOf(text))
                .lines()
                .count();
    }

    private static String own(RuleTable table) throws IOException {
        return Files.readString(Path.of("bpmn", table.key() + ".dmn"));
    }

    private static ResourceBundleMessageSource codes() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/codes");
        return messages;
    }
}
