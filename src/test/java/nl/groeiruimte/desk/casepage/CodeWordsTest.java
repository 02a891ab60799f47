package nl.groeiruimte.desk.casepage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.groeiruimte.cases.lead.EventDetail;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.reference.CodeList;
import nl.groeiruimte.support.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CodeWordsTest {

    @ParameterizedTest
    @CsvSource({
        "assess-signal,declineReason,signal-decline",
        "record-confidentiality,consentScope,consent",
        "make-proposition,declineReason,decline",
        "handle-escalation,action,escalation",
        "record-choice,choice,choice",
        "record-choice,reasons,choice-reason",
        "follow-milestones,state,milestones",
        "record-learning,theme,theme",
        "withdraw,reason,withdrawal",
        "ask-partner,topic,topic",
        "answer-partner,canHelp,can-help",
        "register-signal,stage,stage",
        "register-signal,lifePhase,life-phase",
        "register-signal,considersAbroad,considers-abroad",
        "make-proposition,priceUnit,price-unit"
    })
    void everyChoiceOfAFormHasAWordOnTheCasePage(String form, String field, String list) throws IOException {
        assertThat(choices(form, field)).isNotEmpty().allSatisfy(code -> assertThat(has("code." + list + "." + code))
                .as(code)
                .isTrue());
    }

    /** Else it declines for "another reason", which nobody can count. */
    @Test
    void regionCanDeclineForWhateverARequestAsksOfIt() throws IOException {
        assertThat(choices("make-proposition", "declineReason"))
                .contains("no-space", "no-power", "no-permit", "talent", "homes", "price");
    }

    @ParameterizedTest
    @EnumSource
    void everyEventOfTheTimelineHasASentenceThatSaysWhatIsDeclaredOfIt(EventType event) {
        for (Locale locale : List.of(Locale.forLanguageTag("nl"), Locale.ENGLISH)) {
            String sentence = Messages.source().getMessage("timeline." + event.code(), null, locale);
            assertThat(Pattern.compile("\\{(\\w+)\\}")
                            .matcher(sentence)
                            .results()
                            .map(detail -> detail.group(1)))
                    .isSubsetOf(event.details().stream().map(EventDetail::name).toList());
        }
    }

    @Test
    void everyActionHasAWordWhenItIsDone() throws IOException {
        Set<String> actions = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher form = Pattern.compile(
                                "implements CaseAction.*?String form\\(\\) \\{\\s*return \"([a-z-]+)\"", Pattern.DOTALL)
                        .matcher(Files.readString(source));
                form.results().map(found -> found.group(1)).forEach(actions::add);
            }
        }

        assertThat(actions).hasSizeGreaterThan(4).allMatch(action -> has("case.action-done." + action));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead-lifecycle", "tell-outcome", "errand"})
    void everyTaskOfTheModelHasItsNameInTheStepList(String model) throws IOException {
        Matcher tasks = Pattern.compile("<bpmn:userTask id=\"([a-z-]+)\"")
                .matcher(Files.readString(Path.of("bpmn", model + ".bpmn")));

        assertThat(tasks.results().map((MatchResult task) -> task.group(1)).toList())
                .isNotEmpty()
                .allMatch(task -> has("step." + task));
    }

    @Test
    void everyReasonOfTheEligibilityTableHasAWord() throws IOException {
        Matcher reasons = Pattern.compile("-reason\">\\s*<text>(?:\"|&quot;)([a-z0-9-]+)")
                .matcher(Files.readString(Path.of("bpmn/eligibility.dmn")));

        assertThat(reasons.results()
                        .map((MatchResult reason) -> reason.group(1))
                        .toList())
                .isNotEmpty()
                .allMatch(reason -> has("code.eligibility-reason." + reason));
    }

    /** Written out in the form, or of the list that it names. */
    private static List<String> choices(String form, String key) throws IOException {
        JsonNode field = field(JsonMapper.shared().readTree(Files.readString(Path.of("forms", form + ".form"))), key);
        return Stream.concat(
                        field.path("values").valueStream().map(choice -> choice.path("value")
                                .asString()),
                        Stream.of(CodeList.values())
                                .filter(list -> list.listName()
                                        .equals(field.path("valuesKey").asString("")))
                                .flatMap(list -> list.codes().stream()))
                .toList();
    }

    private static JsonNode field(JsonNode node, String key) {
        for (JsonNode component : node.path("components")) {
            if (key.equals(component.path("key").asString(""))) {
                return component;
            }
            JsonNode inside = field(component, key);
            if (inside != null) {
                return inside;
            }
        }
        return null;
    }

    private static boolean has(String key) {
        return Messages.source().getMessage(key, null, null, Locale.forLanguageTag("nl")) != null;
    }
}
