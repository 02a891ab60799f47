package nl.groeiruimte.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.groeiruimte.cases.comparison.RequestField;
import nl.groeiruimte.platform.form.Form;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.form.TestCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the forms, the model, the decision tables and the messages say of the closed lists, held against them. */
class DomainListsTest {

    private static final Map<String, List<Option>> LISTS = new DomainLists().all();
    private static final FormCatalogue FORMS = TestCatalogue.ofTheProduct();

    @ParameterizedTest
    @EnumSource
    void kindHasItsFormItsTaskItsWayThereAndItsFields(KindOfRoom kind) throws IOException {
        String model = read("bpmn/lead-lifecycle.bpmn");

        assertThat(FORMS.keys()).contains(kind.form());
        assertThat(model)
                .contains("<bpmn:userTask id=\"" + kind.form() + "\"")
                .contains("${kinds.contains('" + kind.code() + "')}");
        assertThat(RequestField.list()).extracting(RequestField::kind).contains(kind.code());
        for (String form : List.of("search-own-region", "record-learning")) {
            assertThat(FORMS.form(form).keys()).as(form).contains(kind.causeField());
        }
    }

    @Test
    void modelAndTablesKnowNoOtherKind() throws IOException {
        String model = read("bpmn/lead-lifecycle.bpmn");

        assertThat(found(model, "kinds\\.contains\\('([^']*)'\\)"))
                .containsExactlyInAnyOrderElementsOf(KindOfRoom.CODES);
        assertThat(found(read("bpmn/match-weights.dmn"), "<text>&quot;([a-z-]+)&quot;</text>"))
                .containsExactlyInAnyOrderElementsOf(KindOfRoom.CODES);
        assertThat(found(read("bpmn/task-routing.dmn"), "&quot;(articulate-[a-z-]+)&quot;"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(KindOfRoom.values()).map(KindOfRoom::form).toList());
        assertThat(FORMS.keys().stream().filter(form -> form.startsWith("articulate-")))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(KindOfRoom.values()).map(KindOfRoom::form).toList());
        assertThat(new HashSet<>(RequestField.KINDS)).isEqualTo(Set.copyOf(KindOfRoom.CODES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void kindsHaveAllTheirWords(String language) throws IOException {
        Properties words = messages(language);

        for (KindOfRoom kind : KindOfRoom.values()) {
            assertThat(words.stringPropertyNames())
                    .contains("kind." + kind.code(), "insight.kind." + kind.code(), "step." + kind.form())
                    .contains("form." + kind.form() + ".title", "form." + kind.form() + ".intro")
                    .contains("form." + kind.form() + ".submit");
        }
    }

    @Test
    void phasesAreTheSubProcessesOfTheModel() throws IOException {
        assertThat(found(read("bpmn/lead-lifecycle.bpmn"), "<bpmn:subProcess id=\"(phase-[a-z-]+)\""))
                .containsExactlyElementsOf(
                        Phase.WORKING.stream().map(Phase::activity).toList());
    }

    @Test
    void everyChoiceOfACompanyHasItsWayInTheModel() throws IOException {
        assertThat(found(read("bpmn/lead-lifecycle.bpmn"), "\\bchoice == '([^']*)'"))
                .containsExactlyInAnyOrderElementsOf(Coded.codes(CompanyChoice.values()));
        assertThat(found(read("bpmn/lead-lifecycle.bpmn"), "\\bmilestoneState == '([^']*)'"))
                .containsExactlyInAnyOrderElementsOf(Coded.codes(MilestoneState.values()));
        assertThat(Stream.of(CompanyChoice.values()).map(CompanyChoice::outcome))
                .containsExactlyInAnyOrderElementsOf(Outcome.CHOSEN);
    }

    @Test
    void eligibilityKnowsTheStages() throws IOException {
        assertThat(read("bpmn/eligibility.dmn"))
                .contains("<text>&quot;" + String.join("&quot;,&quot;", Stage.CODES) + "&quot;</text>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void everyCodeHasItsWords(String language) throws IOException {
        Set<String> words = messages(language).stringPropertyNames();

        for (CodeList list : CodeList.values()) {
            assertThat(words)
                    .containsAll(list.codes().stream()
                            .map(code -> list.words() + "." + code)
                            .toList());
        }
        assertThat(words)
                .containsAll(Phase.CODES.stream().map(code -> "phase." + code).toList());
        assertThat(words)
                .containsAll(Outcome.CODES.stream()
                        .map(code -> "code.outcome." + code)
                        .toList());
        assertThat(words)
                .filteredOn(key -> key.startsWith("code.cause."))
                .containsExactlyInAnyOrderElementsOf(Stream.of(Cause.values())
                        .map(cause -> "code.cause." + cause.code())
                        .toList());
    }

    @Test
    void everyCauseStandsInTheWayOfSomeKind() {
        assertThat(Stream.of(KindOfRoom.values()).flatMap(kind -> kind.causes().stream()))
                .contains(Cause.values());
    }

    /** A list that is written out again is a list that is forgotten at the next change. */
    @ParameterizedTest
    @MethodSource("formFiles")
    void noFormWritesOutAListOfTheDomain(Path file) throws IOException {
        for (JsonNode field : fields(file)) {
            List<String> values = field.path("values")
                    .valueStream()
                    .map(choice -> choice.path("value").asString())
                    .toList();

            assertThat(LISTS.values())
                    .as(field.path("key").asString() + " writes out what it can name by valuesKey")
                    .noneMatch(list -> values.size() > 2
                            && !values.contains("yes") // what is asked so differs from form to form
                            && Set.copyOf(values)
                                    .equals(Set.copyOf(
                                            list.stream().map(Option::value).toList())));
        }
    }

    @Test
    void everyListIsOfferedByAForm() throws IOException {
        List<String> named = new ArrayList<>();
        for (Path file : formFiles().toList()) {
            fields(file).forEach(field -> named.addAll(names(field)));
        }

        assertThat(named).containsAll(LISTS.keySet());
    }

    @Test
    void formsOfferTheListsThatTheyName() {
        Form signal = FORMS.form("register-signal");

        assertThat(signal.optionNames()).doesNotContain(CodeList.KINDS_OF_ROOM.listName());
        for (String kind : KindOfRoom.CODES) {
            assertThat(signal.offers("kinds", kind, Options.none())).isTrue();
        }
        assertThat(signal.offers("kinds", "sunshine", Options.none())).isFalse();
    }

    static Stream<Path> formFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            return files.sorted().toList().stream();
        }
    }

    /** The lists that a field names, for each word of another list if it stands for so many. */
    private static List<String> names(JsonNode field) {
        String named = field.path("valuesKey").asString("");
        String each = field.path("properties").path("each").asString("");
        List<String> names = new ArrayList<>(List.of(named, each));
        LISTS.getOrDefault(each, List.of()).forEach(word -> names.add(named.replace("{code}", word.value())));
        return names;
    }

    private static List<JsonNode> fields(Path file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file)).findParents("key");
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of(file));
    }

    private static Properties messages(String language) throws IOException {
        Properties messages = new Properties();
        try (Reader file =
                Files.newBufferedReader(Path.of("src/main/resources/messages/codes" + language + ".properties"))) {
            messages.load(file);
        }
        return messages;
    }
}
