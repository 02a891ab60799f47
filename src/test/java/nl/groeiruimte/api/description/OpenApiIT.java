package nl.groeiruimte.api.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import nl.groeiruimte.api.ApiTests;
import nl.groeiruimte.reference.CodeList;
import nl.groeiruimte.reference.Coded;
import nl.groeiruimte.reference.KindOfRoom;
import nl.groeiruimte.reference.Outcome;
import nl.groeiruimte.reference.Phase;
import nl.groeiruimte.reference.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

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
                        "/events", "/leads", "/leads/{id}", "/leads/{id}/events", "/reports", "/reports/{period}")
                .allMatch(path -> path.matches("(/([a-z0-9]+(-[a-z0-9]+)*|\\{[a-z][A-Za-z0-9]*}))+"));
        api.get("paths")
                .forEach(path -> assertThat(path.propertyNames()).isSubsetOf("get", "post", "put", "patch", "delete"));
    }

    @Test
    void listsAreThoseOfTheDomain() {
        Map.of(
                        "phase", Phase.CODES,
                        "outcome", Outcome.CODES,
                        "stage", Stage.CODES,
                        "chosen", Coded.codes(Outcome.CHOSEN),
                        "considersAbroad", CodeList.CONSIDERS_ABROAD.codes())
                .forEach((name, codes) -> assertThat(codes("/components/schemas/Lead/properties/" + name))
                        .as(name)
                        .isEqualTo(codes));
        for (String schema : List.of("Lead", "NewLead")) {
            assertThat(codes("/components/schemas/" + schema + "/properties/kinds/items"))
                    .isEqualTo(KindOfRoom.CODES);
        }
        Map<String, List<String>> filters = new TreeMap<>();
        api.at("/paths/~1leads/get/parameters")
                .forEach(filter -> filters.put(
                        filter.get("name").asString(),
                        filter.at("/schema/enum")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList()));
        assertThat(filters)
                .containsEntry("phase", Phase.CODES)
                .containsEntry("outcome", Outcome.CODES)
                .containsEntry("kind", KindOfRoom.CODES)
                .containsEntry("considersAbroad", CodeList.CONSIDERS_ABROAD.codes());
    }

    private List<String> codes(String schema) {
        return api.at(schema + "/enum").valueStream().map(JsonNode::asString).toList();
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
            assertThat(operation.get("responses").propertyNames()).contains("400", "401", "403", "406", "500", "503");
            operation.get("responses").forEachEntry((status, response) -> {
                if (!status.startsWith("2")) {
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
                assertThat(format).as("a number of cases").isEqualTo("int32");
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
