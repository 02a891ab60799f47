package nl.groeiruimte.api.description;

import static java.util.ResourceBundle.Control.FORMAT_PROPERTIES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.groeiruimte.api.ApiTests;
import nl.groeiruimte.api.http.ErrorCode;
import nl.groeiruimte.api.http.ProblemType;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.reference.CodeList;
import nl.groeiruimte.reference.KindOfRoom;
import nl.groeiruimte.reference.Outcome;
import nl.groeiruimte.reference.Phase;
import nl.groeiruimte.reference.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API, held against the technical rules of the Dutch API Design Rules 2.2.0. */
class OpenApiIT extends ApiTests {

    private static final String CAMEL_CASE = "[a-z][a-z0-9]*([A-Z][a-z0-9]*)*";
    private static final String SEMANTIC_VERSION = "(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)";

    private Answer answer;
    private JsonNode api;

    @BeforeEach
    void read() {
        answer = get("/api/v1/openapi.json", null);
        api = answer.json();
    }

    /** core/doc-openapi, core/publish-openapi. */
    @Test
    void descriptionIsPublicAndForToolsInBrowsers() {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(api.get("openapi").asString()).startsWith("3.1.");
    }

    /** core/semver, core/uri-version, core/version-header, core/doc-openapi-contact. */
    @Test
    void versionContactAndLicenceAreTold() {
        assertThat(api.at("/info/version").asString())
                .matches(SEMANTIC_VERSION)
                .isEqualTo(answer.header("API-Version"));
        assertThat(api.at("/info/contact").propertyNames()).contains("name", "email", "url");
        assertThat(api.at("/info/license/identifier").asString()).isEqualTo("EUPL-1.2");
        assertThat(api.at("/info/title").asString()).isNotBlank();
        assertThat(api.at("/info/description").asString()).isNotBlank();
    }

    @Test
    void serverNamesTheMajorVersionAndNeverPlainHttp() {
        assertThat(api.get("servers").valueStream().map(server -> server.get("url")
                        .asString()))
                .isNotEmpty()
                .allSatisfy(url -> assertThat(url).endsWith("/v1").doesNotStartWith("http:"));
    }

    /** core/path-segments-kebab-case, core/no-trailing-slash, core/http-methods. */
    @Test
    void pathsAreNounsInKebabCaseWithoutTrailingSlash() {
        assertThat(api.get("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/changelog",
                        "/codes",
                        "/codes/{list}",
                        "/events",
                        "/lead-imports",
                        "/lead-imports/{id}",
                        "/lead-imports/{id}/cancellation",
                        "/lead-imports/{id}/confirmation",
                        "/lead-imports/{id}/lines",
                        "/leads",
                        "/instruments",
                        "/instruments/{code}",
                        "/leads/by-reference/{reference}",
                        "/leads/{id}",
                        "/leads/{id}/events",
                        "/leads/{id}/propositions",
                        "/leads/{id}/request",
                        "/leads/{id}/shortlist",
                        "/leads/{id}/tasks",
                        "/leads/{id}/withdrawal",
                        "/reports",
                        "/reports/{period}",
                        "/sites/{reference}",
                        "/sites/{reference}/withdrawal",
                        "/tasks",
                        "/tasks/{id}",
                        "/tasks/{id}/more-time",
                        "/tasks/{id}/supply-confirmation",
                        "/webhooks",
                        "/webhooks/{id}",
                        "/webhooks/{id}/deliveries",
                        "/webhooks/{id}/deliveries/{delivery}/tries",
                        "/webhooks/{id}/keys",
                        "/webhooks/{id}/tests")
                .allMatch(path -> path.matches("(/([a-z0-9]+(-[a-z0-9]+)*|\\{[a-z][A-Za-z0-9]*}))+"));
        api.get("paths")
                .forEach(path -> assertThat(path.propertyNames()).isSubsetOf("get", "post", "put", "patch", "delete"));
    }

    @Test
    void listsAreThoseOfTheDomain() {
        Map.of(
                        "Phase", Phase.CODES,
                        "Outcome", Outcome.CODES,
                        "Stage", Stage.CODES,
                        "KindOfRoom", KindOfRoom.CODES,
                        "ConsidersAbroad", CodeList.CONSIDERS_ABROAD.codes())
                .forEach((name, codes) -> assertThat(texts("/components/schemas/" + name + "/enum"))
                        .as(name)
                        .isEqualTo(codes));
        Map.of("phase", "Phase", "outcome", "Outcome", "chosen", "Outcome", "stage", "Stage")
                .forEach((name, schema) -> assertThat(api.at("/components/schemas/Lead/properties/" + name + "/$ref")
                                .asString())
                        .isEqualTo("#/components/schemas/" + schema));
        Map<String, String> filters = new TreeMap<>();
        api.at("/paths/~1leads/get/parameters")
                .forEach(filter -> filters.put(
                        filter.get("name").asString(), filter.at("/schema/$ref").asString("")));
        assertThat(filters)
                .containsEntry("phase", "#/components/schemas/Phase")
                .containsEntry("outcome", "#/components/schemas/Outcome")
                .containsEntry("kind", "#/components/schemas/KindOfRoom")
                .containsEntry("considersAbroad", "#/components/schemas/ConsidersAbroad");
    }

    /** Whoever writes a client from this alone knows what each code means and which there are. */
    @Test
    void everyCodeProblemErrorAndEventIsToldWithWhatItMeansInBothLanguages() {
        JsonNode dutch = get("/api/v1/openapi.json?lang=nl", null).json();
        Map.of(
                        "EventType", Arrays.stream(EventType.values()).map(EventType::code),
                        "ProblemType", Arrays.stream(ProblemType.values()).map(ProblemType::urn),
                        "ErrorCode", Arrays.stream(ErrorCode.values()).map(ErrorCode::code))
                .forEach((schema, codes) -> assertThat(codes)
                        .allSatisfy(code -> assertThat(List.of(words(api, schema), words(dutch, schema)))
                                .allSatisfy(words -> assertThat(words).contains("- `" + code + "`: "))));
        assertThat(words(api, "Phase")).contains("- `signal`: Signal");
        assertThat(words(dutch, "Phase")).contains("- `signal`: Signaal");
        assertThat(get("/api/v1/openapi.json", null, "Accept-Language", "nl").json())
                .isEqualTo(dutch);
        assertThat(texts("/components/schemas/EventDetails/x-details-of-types/choice-recorded"))
                .containsExactly("chosen", "choiceReasons", "agency");
        assertThat(texts("/components/schemas/EventDetails/x-details-of-types/into-portfolio"))
                .isEmpty();
        assertThat(api.get("components").get("responses").findValues("examples").stream()
                        .flatMap(examples -> examples.propertyNames().stream()))
                .containsAll(Arrays.stream(ProblemType.values())
                        // Of no operation, but of an address.
                        .filter(type -> type != ProblemType.METHOD_NOT_ALLOWED)
                        .map(ProblemType::code)
                        .toList());
    }

    @Test
    void everythingHasWordsInBothLanguages() {
        ResourceBundle dutch = bundle(Locale.ROOT);
        ResourceBundle english = bundle(Locale.ENGLISH);
        List<String> missing = new ArrayList<>();
        DescriptionWords.each((ObjectNode) api, (place, keys) -> {
            boolean said = Stream.of(keys.text().split(" "))
                    .anyMatch(key -> dutch.containsKey(key) && english.keySet().contains(key));
            // CodeSchemas says what the codes of a list mean.
            boolean listed = keys.text().matches("api\\.doc\\.schema\\.[A-Za-z]+")
                    && (place.has("enum") || place.has("examples") || place.has("minimum"));
            // FactSchemas takes them from the words of the pages.
            boolean ofFacts = keys.text().matches("api\\.doc\\.schema\\.(SiteFacts(Change)?|InstrumentFacts)\\..*")
                    && place.has("description");
            if (!said && !listed && !ofFacts) {
                missing.add(keys.text());
            }
        });
        assertThat(missing).isEmpty();
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "messages/api-doc", locale, ResourceBundle.Control.getNoFallbackControl(FORMAT_PROPERTIES));
    }

    @Test
    void everyRequestAndAnswerHasAnExample() {
        operations().forEach(operation -> {
            String name = operation.get("operationId").asString();
            if (operation.has("requestBody")) {
                assertThat(operation.at("/requestBody/content").valueStream())
                        .as(name)
                        .isNotEmpty()
                        .allMatch(body -> body.path("example").isObject()
                                || body.at("/schema/format").asString("").equals("binary"));
            }
            operation.get("responses").forEachEntry((status, response) -> {
                if (status.startsWith("2") && !status.equals("204")) {
                    assertThat(response.at("/content/application~1json/example").isObject())
                            .as(name)
                            .isTrue();
                }
            });
        });
    }

    /** What generators stumble over, or make something else of than is meant. */
    @Test
    void schemasSayNothingThatGeneratorsTakeAmiss() {
        each(api, node -> {
            assertThat(node.has("enum") && node.has("pattern"))
                    .as(node.toString())
                    .isFalse();
            assertThat(node.path("format").asString("")).as(node.toString()).isNotIn("int64", "int32");
            assertThat(node.path("type").asString("").equals("boolean") && node.has("default"))
                    .as(node.toString())
                    .isFalse();
        });
    }

    @Test
    void contractSaysWhatTheServerTakes() {
        assertThat(api.at("/components/schemas/NewLead/properties/consent/const")
                        .asBoolean())
                .isTrue();
        assertThat(api.at("/paths/~1leads~1{id}~1events/get/parameters")
                        .valueStream()
                        .filter(one -> one.get("name").asString().equals("after"))
                        .map(one -> one.at("/schema/maximum").asLong()))
                .containsExactly(Long.MAX_VALUE);
        assertThat(api.at("/paths/~1reports~1{period}/get/parameters/1/schema/minimum")
                        .asInt())
                .isEqualTo(1);
        assertThat(texts("/components/schemas/Company/properties/website/type")).containsExactly("string", "null");
    }

    private static void each(JsonNode node, Consumer<JsonNode> check) {
        check.accept(node);
        node.forEach(inner -> each(inner, check));
    }

    private static String words(JsonNode description, String schema) {
        return description.at("/components/schemas/" + schema + "/description").asString();
    }

    private List<String> texts(String pointer) {
        return api.at(pointer).valueStream().map(JsonNode::asString).toList();
    }

    /** core/query-keys-camel-case, and the same for what bodies hold. */
    @Test
    void keysAreInCamelCase() {
        operations().forEach(operation -> operation.path("parameters").forEach(parameter -> {
            if (!parameter.get("in").asString().equals("header")) {
                assertThat(parameter.get("name").asString()).matches(CAMEL_CASE);
            }
        }));
        eachProperty((name, property) ->
                assertThat(name.substring(name.indexOf('.') + 1)).matches(CAMEL_CASE));
    }

    @Test
    void everyAnswerCarriesTheVersion() {
        operations().forEach(operation -> operation.get("responses").forEach(response -> assertThat(
                        resolved(resolved(response).at("/headers/API-Version"))
                                .path("schema")
                                .isMissingNode())
                .isFalse()));
    }

    /** core/error-handling: problems, and 400 wherever there is input. */
    @Test
    void everyErrorIsAProblemAndEveryOperationTellsItsErrors() {
        JsonNode problem = resolved(api.at("/components/schemas/Problem"));
        assertThat(problem.get("properties").propertyNames()).contains("type", "title", "status", "detail", "errors");
        operations().forEach(operation -> {
            boolean open = operation.has("security");
            assertThat(operation.get("responses").propertyNames()).contains("400", "406", "500", "503");
            assertThat(operation.get("responses").has("401")).isEqualTo(!open);
            assertThat(operation.get("responses").has("429")).isEqualTo(!open);
            operation.get("responses").forEachEntry((status, response) -> {
                if (!status.matches("2..|304")) {
                    assertThat(resolved(response).get("content").propertyNames())
                            .containsExactly("application/problem+json");
                    assertThat(resolved(response)
                                    .at("/content/application~1problem+json/schema/$ref")
                                    .asString())
                            .isEqualTo("#/components/schemas/Problem");
                }
            });
        });
        assertThat(api.at("/paths/~1leads/post/responses").propertyNames()).contains("201", "409", "413", "415");
        assertThat(api.at("/paths/~1leads~1{id}/get/responses").propertyNames()).contains("404");
    }

    /** core/date-time: days are dates, moments have a zone. */
    @Test
    void daysAndMomentsAreToldApart() {
        Set<String> moments = new TreeSet<>();
        eachProperty((name, property) -> {
            String format = property.path("format").asString("");
            assertThat(format).as(name).isNotIn("time", "date-time-local");
            if (format.equals("date-time")) {
                moments.add(name);
            } else if (name.equals("Forecast.basedOn")) {
                assertThat(format).as("a number of cases").isEmpty();
            } else if (name.endsWith("On") || name.endsWith("Until") || name.endsWith("By")) {
                assertThat(format).as(name).isEqualTo("date");
            }
        });
        assertThat(moments).allMatch(name -> name.endsWith("At") || name.endsWith(".at") || name.endsWith("Since"));
    }

    @Test
    void everyOperationIsDescribedAndNamedOnce() {
        assertThat(operations().map(operation -> operation.get("operationId").asString()))
                .doesNotHaveDuplicates();
        operations().forEach(operation -> {
            assertThat(operation.path("summary").asString("")).isNotBlank();
            assertThat(operation.path("description").asString("")).isNotBlank();
            operation.path("parameters").forEach(parameter -> {
                if (!parameter.get("in").asString().equals("path")) {
                    assertThat(parameter.path("description").asString("")).isNotBlank();
                }
            });
        });
    }

    @Test
    void accessIsByClientCredentialsOfTheLoginServer() {
        JsonNode flow = api.at("/components/securitySchemes/agencyClient/flows/clientCredentials");

        assertThat(flow.get("tokenUrl").asString()).endsWith("/realms/groeiruimte/protocol/openid-connect/token");
        assertThat(api.at("/security/0").has("agencyClient")).isTrue();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = new ArrayList<>(api.findValuesAsString("$ref"));

        assertThat(references).isNotEmpty().allMatch(reference -> !api.at(reference.substring(1))
                .isMissingNode());
    }

    private void eachProperty(BiConsumer<String, JsonNode> check) {
        api.at("/components/schemas").forEachEntry((schema, node) -> node.path("properties")
                .forEachEntry((name, property) -> check.accept(schema + "." + name, property)));
    }

    private Stream<JsonNode> operations() {
        return api.get("paths").valueStream().flatMap(path -> path.propertyStream()
                .map(Map.Entry::getValue));
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? api.at(node.get("$ref").asString().substring(1)) : node;
    }
}
