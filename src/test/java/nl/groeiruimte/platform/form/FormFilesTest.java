package nl.groeiruimte.platform.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every file in {@code forms/} keeps to, however it was edited. */
class FormFilesTest {

    private static final Path FORMS = Path.of("forms");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> TYPES = Set.of(
            "text",
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "radio",
            "select",
            "checklist",
            "datetime",
            "group",
            "separator");
    private static final Set<String> WITHOUT_VALUE = Set.of("text", "group", "separator");
    private static final Set<String> CHOICES = Set.of("radio", "select", "checklist");
    /** Of sites, regions, reports and rights: there is no company that such a text could name. */
    private static final Set<String> ABOUT_NO_CASE = Set.of(
            "absence",
            "edit-site",
            "edit-instrument",
            "withdraw-instrument",
            "instrument-contact",
            "begin-bundle",
            "record-bundle-answer",
            "expect-code",
            "expect-codes",
            "expect-date",
            "expect-number",
            "expect-range",
            "expect-text",
            "expect-yes-no",
            "region-link",
            "region-part",
            "region-profile",
            "site-part",
            "site-place",
            "comment-on-report",
            "correct-report",
            "make-agreement",
            "carry-out-agreement",
            "mend-cases",
            "confirm-supply",
            "report-texts",
            "review-rights");

    private static final Pattern ASKED_KEY = Pattern.compile("^=(\\w+) ");

    static List<Path> forms() throws IOException {
        try (Stream<Path> files = Files.list(FORMS)) {
            return files.filter(file -> file.toString().endsWith(".form"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void idIsTheNameOfTheFile(Path file) {
        assertThat(read(file).path("id").asString("")).isEqualTo(key(file));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void onlyTypesThatTheServerShowsAreUsed(Path file) {
        assertThat(components(file)).isNotEmpty().allSatisfy(component -> assertThat(TYPES)
                .contains(type(component)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void keysAndIdsAreUnique(Path file) {
        assertThat(fields(file))
                .extracting(field -> field.path("key").asString(""))
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(components(file))
                .extracting(component -> component.path("id").asString(""))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyTextIsInDutchAndEnglish(Path file) {
        for (JsonNode component : components(file)) {
            String required = type(component).equals("text") ? "text" : "label";
            if (!type(component).equals("separator")) {
                assertThat(component.path(required).asString(""))
                        .as(name(component) + " " + required)
                        .isNotBlank();
            }
            for (String text : List.of("label", "description", "text")) {
                assertThat(english(component, text).isBlank())
                        .as(name(component) + " en." + text)
                        .isEqualTo(component.path(text).asString("").isBlank());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyOptionIsInDutchAndEnglish(Path file) {
        for (JsonNode field : fields(file)) {
            Set<String> values = new HashSet<>();
            for (JsonNode option : field.path("values")) {
                String value = option.path("value").asString("");
                assertThat(values.add(value))
                        .as(name(field) + " has " + value + " once")
                        .isTrue();
                assertThat(option.path("label").asString(""))
                        .as(name(field) + " " + value)
                        .isNotBlank();
                assertThat(english(field, "value." + value))
                        .as(name(field) + " en.value." + value)
                        .isNotBlank();
            }
            if (CHOICES.contains(type(field))) {
                assertThat(values.isEmpty())
                        .as(name(field) + " has either options or a list from the server")
                        .isNotEqualTo(field.path("valuesKey").isMissingNode());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyAnswerHasLimits(Path file) {
        for (JsonNode field : fields(file)) {
            JsonNode limits = field.path("validate");
            // A year is limited by its format.
            boolean year = field.path("properties").path("format").asString("").equals("year");
            if (type(field).equals("number") && !year) {
                assertThat(limits.path("min").isNumber())
                        .as(name(field) + " min")
                        .isTrue();
                assertThat(limits.path("max").isNumber())
                        .as(name(field) + " max")
                        .isTrue();
                assertThat(limits.path("min").asDouble())
                        .as(name(field))
                        .isLessThan(limits.path("max").asDouble());
            }
            if (type(field).startsWith("text")) {
                assertThat(limits.path("maxLength").asInt(0))
                        .as(name(field) + " maxLength")
                        .isPositive();
            }
        }
    }

    /**
     * Such a field does not say "not required", so it has to say when it is, or the text above it says so for several.
     */
    @ParameterizedTest
    @MethodSource("forms")
    void whatIsNeededByCaseSaysWhen(Path file) {
        String above = "";
        for (JsonNode component : components(file)) {
            above = type(component).equals("text") ? component.path("text").asString("") : above;
            if (!component.path("properties").path("needed").isMissingNode()) {
                assertThat(component.path("label").asString("") + " "
                                + component.path("description").asString("") + " " + above)
                        .as(name(component))
                        .containsPattern("[Vv]erplicht|[Nn]odig|minstens| als ");
            }
        }
    }

    /** What holds for several fields is said once, above them. */
    @ParameterizedTest
    @MethodSource("forms")
    void noTwoQuestionsHaveTheSameSentence(Path file) {
        assertThat(components(file).stream()
                        .flatMap(field ->
                                Stream.of(field.path("description").asString("").split("(?<=[.]) ")))
                        .filter(sentence -> sentence.contains("minstens")))
                .doesNotHaveDuplicates();
    }

    /** Else it is checked for the company's name alone, and tells the region which agency asks. */
    @ParameterizedTest
    @MethodSource("forms")
    void textThatSaysThatTheRegionReadsItIsCheckedForWhoAsks(Path file) {
        assertThat(fields(file))
                .filteredOn(field -> type(field).startsWith("text")
                        && (field.path("description").asString("")
                                        + field.path("label").asString(""))
                                .matches(".*(De regio leest|aan de regio).*"))
                .allSatisfy(text -> assertThat(
                                text.path("properties").path("readBy").asString(""))
                        .as(name(text))
                        .isEqualTo("regions"));
    }

    /**
     * A text about a case that nobody declared is refused as soon as it names the company; better to say who reads it.
     */
    @ParameterizedTest
    @MethodSource("forms")
    void everyTextSaysWhoReadsIt(Path file) {
        assertThat(fields(file))
                .filteredOn(field -> type(field).startsWith("text"))
                .allSatisfy(text -> {
                    JsonNode properties = text.path("properties");
                    boolean identity = properties.path("identity").asString("").equals("true");
                    assertThat(properties.path("readBy").asString(identity ? "identity" : "nobody said"))
                            .as(name(text))
                            .isIn(
                                    identity
                                            ? Set.of("identity")
                                            : ABOUT_NO_CASE.contains(key(file))
                                                    ? Set.of("all")
                                                    : Set.of("inside", "outside", "regions"));
                });
    }

    /** Camunda Modeler shows and edits the one, our server shows the other. */
    @ParameterizedTest
    @MethodSource("forms")
    void labelOfADateIsTheSameInModelerAndOnThePage(Path file) {
        assertThat(fields(file))
                .filteredOn(field -> type(field).equals("datetime"))
                .allSatisfy(date -> assertThat(date.path("dateLabel").asString(""))
                        .isEqualTo(date.path("label").asString("")));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void conditionAsksForAFieldOfTheSameForm(Path file) {
        List<String> keys = fields(file).stream().map(FormFilesTest::name).toList();
        assertThat(components(file))
                .filteredOn(component -> component.has("conditional"))
                .allSatisfy(component -> assertThat(ASKED_KEY
                                .matcher(component
                                        .path("conditional")
                                        .path("hide")
                                        .asString(""))
                                .results()
                                .map(hit -> hit.group(1)))
                        .hasSize(1)
                        .isSubsetOf(keys));
    }

    /** Else the page says "not required" and the answer says "tick it". */
    @ParameterizedTest
    @MethodSource("forms")
    void boxOnWhichTheServerMayInsistIsNotCalledOptional(Path file) throws IOException {
        Set<String> insisted = new HashSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(one -> one.toString().endsWith(".java")).toList()) {
                Pattern.compile("FieldError\\.of\\(\\s*\"(\\w+)\"")
                        .matcher(Files.readString(source))
                        .results()
                        .forEach(found -> insisted.add(found.group(1)));
            }
        }
        assertThat(insisted).contains("rareAccepted");
        // Refused when it is ticked, not when it is open.
        insisted.remove("share");
        assertThat(fields(file))
                .filteredOn(field -> type(field).equals("checkbox") && insisted.contains(name(field)))
                .allSatisfy(
                        box -> assertThat(box.path("validate").path("required").asBoolean(false)
                                        || box.path("properties")
                                                .path("needed")
                                                .asString("")
                                                .equals("by-case"))
                                .as(name(box))
                                .isTrue());
    }

    /** One word for what is different in each case has to be said by whoever chooses it. */
    @ParameterizedTest
    @MethodSource("forms")
    void reasonThatIsAnotherOneNeedsItsNote(Path file) {
        assertThat(fields(file))
                .filteredOn(
                        field -> name(field).endsWith("Reason") && values(field).contains("other"))
                .allSatisfy(reason -> assertThat(fields(file))
                        .as(name(reason))
                        .anyMatch(field -> type(field).equals("textarea")
                                && field.path("validate").path("required").asBoolean(false)
                                && shownFor(field, name(reason), "other")));
    }

    private static List<String> values(JsonNode field) {
        List<String> values = new ArrayList<>();
        field.path("values").forEach(value -> values.add(value.path("value").asString("")));
        return values;
    }

    /** Hidden when this answer is another one, or only by the answer that also hides the reason itself. */
    private static boolean shownFor(JsonNode field, String reason, String answer) {
        String hide = field.path("conditional").path("hide").asString("");
        return !hide.contains(reason + " = \"" + answer)
                && (hide.contains(reason + " != \"" + answer) || hide.contains("!= \"decline\""));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormHasATitleAnIntroductionAndAButtonInBothLanguages(Path file) throws IOException {
        for (String language : List.of("", "_en")) {
            Properties messages = messages("forms" + language + ".properties");
            messages.putAll(messages("codes" + language + ".properties")); // of the kinds of room
            for (String part : List.of("title", "intro", "submit")) {
                assertThat(messages.getProperty("form." + key(file) + "." + part))
                        .as(language + " " + part)
                        .isNotBlank();
            }
        }
        assertThat(messages("forms.properties").keySet())
                .isEqualTo(messages("forms_en.properties").keySet());
    }

    private static Properties messages(String bundle) throws IOException {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(bundle))) {
            messages.load(reader);
        }
        return messages;
    }

    private static JsonNode read(Path file) {
        return JSON.readTree(file.toFile());
    }

    private static List<JsonNode> components(Path file) {
        List<JsonNode> found = new ArrayList<>();
        collect(read(file), found);
        return found;
    }

    private static void collect(JsonNode parent, List<JsonNode> found) {
        for (JsonNode component : parent.path("components")) {
            found.add(component);
            collect(component, found);
        }
    }

    private static List<JsonNode> fields(Path file) {
        return components(file).stream()
                .filter(component -> !WITHOUT_VALUE.contains(type(component)))
                .toList();
    }

    private static String key(Path file) {
        return file.getFileName().toString().replaceFirst("\\.form$", "");
    }

    private static String type(JsonNode component) {
        return component.path("type").asString("");
    }

    private static String name(JsonNode component) {
        return component.path("key").asString(component.path("id").asString(""));
    }

    private static String english(JsonNode component, String text) {
        return component.path("properties").path("en." + text).asString("");
    }
}
