package nl.groeiruimte.platform.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.groeiruimte.platform.text.Bilingual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms as today's editor of Camunda Forms (form-js 1.23) writes them: done as they say, or refused by name. */
class FormParserTest {

    private static final String TEXTFIELD =
            "'type': 'textfield', 'key': 'a', 'label': 'A', 'properties': {'en.label': 'A'}";
    private static final String GROUP =
            "'type': 'group', 'label': 'Groep', 'showOutline': true, 'properties': {'en.label': 'Group'}";

    @Test
    void dateIsKnownByItsDateLabel() {
        Form form = form("{'dateLabel': 'Geldig tot', 'type': 'datetime', 'subtype': 'date', 'key': 'until', 'id': "
                + "'Field_0u1', 'layout': {'row': 'Row_1', 'columns': null}, 'properties': {'en.dateLabel': "
                + "'Valid until'}}");
        assertThat(form.view(Options.none(), Locale.ENGLISH).parts().get(0).label())
                .isEqualTo("Valid until");
    }

    @Test
    void textOfWhichNobodySaysWhoReadsItIsCheckedForEverything() {
        Form form = form("{" + TEXTFIELD + "}");

        assertThat(form.textsForOthers()).containsExactly("a");
        assertThat(form.textsForRegions()).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=day of week(d) = \"Monday\"",
                "=round half up(n, 0) > 3",
                "=n = 1 // as the board decided",
                "=n /* not the other */ = 1",
                "=some kind in kinds satisfies kind = \"space\"",
                "=count(sort(kinds, function(x, y) x < y)) > 1",
                "={of: n, double: of * 2}.double > 4",
                "=today() > d",
                "=substring(string: t, start position: 1) = \"a\""
            })
    void conditionNamesItsFieldsAndNothingElse(String condition) {
        assertThat(problems(FIELDS + ", {" + TEXTFIELD.replace("'a'", "'z'") + ", 'conditional': {'hide': '"
                        + condition.replace("\"", "\\\"") + "'}}"))
                .isEmpty();
    }

    @Test
    void conditionOnWhatIsNotThereIsRefused() {
        assertThat(problems("{" + TEXTFIELD + ", 'conditional': {'hide': '=dag(b) = c'}}"))
                .containsExactly(
                        "x.form: a: conditional.hide refers to 'b', which is no field of this form",
                        "x.form: a: conditional.hide refers to 'c', which is no field of this form",
                        "x.form: a: conditional.hide calls 'dag', which is no function of FEEL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'disabled': true | disabled",
                "'readonly': true | readonly",
                "'readonly': '=a = 1' | readonly",
                "'appearance': {'suffixAdorner': 'x'} | appearance",
                "'conditional': {'show': '=true'} | conditional.show",
                "'validate': {'patternErrorMessage': 'x'} | validate.patternErrorMessage",
                "'validate': {'min': 1} | validate.min",
                "'increment': 5 | increment",
                "'searchable': true | searchable"
            })
    void whatTheServerDoesNotDoIsRefusedByName(String property, String name) {
        assertThat(problems("{" + TEXTFIELD + ", " + property + "}"))
                .containsExactly("x.form: a: " + name + " is not supported");
    }

    @Test
    void unitBeforeANumberIsRefusedByName() {
        assertThat(problems(
                        "{" + TEXTFIELD.replace("textfield", "number") + ", 'appearance': {'prefixAdorner': 'EUR'}}"))
                .containsExactly("x.form: a: appearance.prefixAdorner is not supported");
    }

    @Test
    void whatIsSwitchedOffAsksForNothing() {
        assertThat(problems("{" + TEXTFIELD + ", 'disabled': false, 'readonly': false, 'appearance': {}}"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'label': '=a'", "'description': 'Tot {{a}}'"})
    void formulaInATextIsRefused(String text) {
        assertThat(problems("{'type': 'textfield', 'key': 'a', 'label': 'A', " + text
                        + ", 'properties': {'en.label': 'A', 'en.description': 'A'}}"))
                .anyMatch(problem -> problem.contains("is a formula"));
    }

    @Test
    void emptyGroupIsRefused() {
        assertThat(problems("{" + TEXTFIELD + "}, {" + GROUP + ", 'components': []}"))
                .containsExactly("x.form: Groep: has no components");
    }

    @ParameterizedTest
    @CsvSource({"AB,true", "xABx,true", "ab,false"})
    void patternIsFoundAnywhereInTheText(String typed, boolean taken) {
        assertThat(read("{" + TEXTFIELD + ", 'validate': {'pattern': '[A-Z]{2}'}}", Map.of("a", List.of(typed)))
                        .ok())
                .isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "^\\\\d{4} ?[A-Z]{2}$ ; 1234 AB",
                "^a.c$ ; abc",
                "^\\\\s$ ; _",
                "^[\\\\s-]+$ ; -_-",
                "a{2,}? ; aa",
                "(?:ab|c)+$ ; xabc",
                "^(?!x)\\\\S+$ ; yy",
                "[^a-z&]$ ; A",
                "^[\\\\]\\\\\\\\]s$ ; ]s"
            })
    void patternThatBothReadAlikeIsTaken(String pattern, String typed) {
        assertThat(problems("{" + TEXTFIELD + ", 'validate': {'pattern': '" + pattern + "'}}"))
                .isEmpty();
        assertThat(ScriptPattern.compile(pattern.replace("\\\\", "\\"))
                        .matcher(typed.replace('_', '\u00a0'))
                        .find())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?s).*",
                "(?i)a",
                "\\\\p{L}+",
                "a++",
                "a*+",
                "\\\\Qa.b\\\\E",
                "\\\\Aab\\\\z",
                "[a[b]]",
                "[a-z&&[^b]]",
                "(a",
                "a)",
                "[b-a]",
                "\\\\h",
                "\\\\R",
                "(?>a)",
                "a{2,1}",
                "*a",
                "{2}",
                "$*",
                "(?<=a)*",
                "[]",
                "\\\\k<x>",
                "(a)\\\\1"
            })
    void patternThatJavaScriptOrTheServerCannotReadIsRefused(String pattern) {
        assertThat(problems("{" + TEXTFIELD + ", 'validate': {'pattern': '" + pattern + "'}}"))
                .singleElement()
                .asString()
                .startsWith("x.form: a: validate.pattern cannot be used: ");
    }

    @Test
    void limitMayDependOnOtherAnswers() {
        String form = FIELDS + ", {" + TEXTFIELD
                + ", 'validate': {'minLength': '=if n > 10 then 5 else 2', 'maxLength': '=3 * 2'}}";
        assertThat(errors(form, "20", "abcd")).containsExactly("a form.error.too-short");
        assertThat(errors(form, "20", "abcde")).isEmpty();
        assertThat(errors(form, "1", "abcd")).isEmpty();
        assertThat(errors(form, "1", "abcdefg")).containsExactly("a form.error.too-long");
        String number = FIELDS + ", {" + TEXTFIELD.replace("textfield", "number") + ", 'validate': {'min': '=n + 1'}}";
        assertThat(errors(number, "5", "5")).containsExactly("a form.error.min");
        assertThat(errors(number, "5", "6")).isEmpty();
        assertThat(read(number, Map.of("a", List.of("1"))).errors())
                .as("nothing to compare with")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'minLength': '=b' | validate.minLength refers to 'b'",
                        "'minLength': 'two' | minLength is not a number",
                "'maxLength': 2.5 | maxLength is not a whole number",
                        "'minLength': '=1 +' | minLength is not valid FEEL"
            })
    void limitThatIsNoneIsRefused(String limit, String problem) {
        assertThat(problems("{" + TEXTFIELD + ", 'validate': {" + limit + "}}"))
                .singleElement()
                .asString()
                .contains(problem);
    }

    private static final String FIELDS = """
            {'type': 'number', 'key': 'n', 'label': 'N', 'decimalDigits': 0, 'properties': {'en.label': 'N'}},
            {'type': 'datetime', 'subtype': 'date', 'key': 'd', 'dateLabel': 'D', 'properties': {'en.label': 'D'}},
            {'type': 'textarea', 'key': 't', 'label': 'T', 'properties': {'en.label': 'T'}},
            {'type': 'checklist', 'key': 'kinds', 'label': 'K', 'valuesKey': 'kinds',
            'properties': {'en.label': 'K'}}""";

    private static List<String> errors(String components, String n, String a) {
        return TestForms.errors(read(components, Map.of("n", List.of(n), "a", List.of(a))));
    }

    private static FormResult read(String components, Map<String, List<String>> posted) {
        return form(components).read(posted, Options.none(), TestForms.TODAY);
    }

    private static List<String> problems(String components) {
        List<String> problems = new ArrayList<>();
        parse(components, problems);
        return problems;
    }

    @Test
    void componentForEachWordOfAListIsOneForEach() {
        List<String> problems = new ArrayList<>();
        Map<String, List<Option>> lists = Map.of(
                "rooms",
                List.of(
                        new Option("space", new Bilingual("Ruimte", "Space")),
                        new Option("housing-access", new Bilingual("Wonen", "Housing"))),
                "causes-of-space",
                List.of(Option.of("full", "Vol")),
                "causes-of-housing-access",
                List.of(Option.of("few", "Weinig")));
        Form form = new FormParser("x.form", lists, problems).parse("""
                {"id": "x", "components": [{"type": "select", "key": "cause", "label": "Oorzaak bij {nl}",
                    "valuesKey": "causes-of-{code}", "layout": {"row": "R"},
                    "properties": {"en.label": "Cause for {en}", "each": "rooms"}}]}""");

        assertThat(problems).isEmpty();
        assertThat(form.keys()).containsExactly("causeSpace", "causeHousingAccess");
        assertThat(form.offers("causeHousingAccess", "few", Options.none())).isTrue();
        assertThat(form.offers("causeSpace", "few", Options.none())).isFalse();
        FormComponent second = form.components().get(1);
        assertThat(second.texts().label()).isEqualTo(new Bilingual("Oorzaak bij wonen", "Cause for housing"));
        assertThat(second.layout().row()).isEqualTo("RHousingAccess");
    }

    @Test
    void componentStandsForEachNumberOfARangeWithAllThatIsInIt() {
        Form form = form("{'type': 'group', 'label': 'Rij {nl}', 'components': [{'type': 'number', 'key': 'a{code}', "
                + "'label': 'A {nl}', 'properties': {'en.label': 'A {en}'}}], 'layout': {'row': 'R'}, "
                + "'properties': {'en.label': 'Row {en}', 'each': '9..11'}}");

        assertThat(form.keys()).containsExactly("a9", "a10", "a11");
        assertThat(form.components())
                .extracting(row -> row.texts().label().nl())
                .containsExactly("Rij 9", "Rij 10", "Rij 11");
        assertThat(form.components()).extracting(row -> row.layout().row()).containsExactly("R9", "R10", "R11");
    }

    @Test
    void componentForEachWordOfNoListIsRefused() {
        assertThat(problems("{'type': 'textfield', 'key': 'a', 'label': 'A', 'properties': {'en.label': "
                        + "'A', 'each': 'none'}}"))
                .contains("x.form: a: is for each of the list 'none', which is not there");
    }

    private static Form form(String components) {
        List<String> problems = new ArrayList<>();
        Form form = parse(components, problems);
        assertThat(problems).isEmpty();
        return form;
    }

    private static Form parse(String components, List<String> problems) {
        return new FormParser("x.form", Map.of(), problems)
                .parse("{'type': 'default', 'id': 'x', 'schemaVersion': 19, 'components': [".replace('\'', '"')
                        + components.replace('\'', '"') + "]}");
    }
}
