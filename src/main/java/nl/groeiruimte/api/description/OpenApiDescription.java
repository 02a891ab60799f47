package nl.groeiruimte.api.description;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.groeiruimte.api.http.Api;
import nl.groeiruimte.api.http.Problem;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.reference.CodeList;
import nl.groeiruimte.reference.Coded;
import nl.groeiruimte.reference.KindOfRoom;
import nl.groeiruimte.reference.Outcome;
import nl.groeiruimte.reference.Phase;
import nl.groeiruimte.reference.ReferenceLists;
import nl.groeiruimte.reference.Stage;
import nl.groeiruimte.reports.document.HalfYear;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * The part of the API's description that holds for all operations, as the Dutch API Design Rules (2.2.0) ask for it.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiContact.class)
@Lazy
class OpenApiDescription {

    private static final String SCHEME = "agencyClient";
    private static final String VERSION_HEADER = "API-Version";
    private static final String PROBLEM = "application/problem+json";
    private static final Map<String, String> ERRORS = new TreeMap<>(Map.ofEntries(
            Map.entry("BadRequest", "The request has errors; all of them are listed."),
            Map.entry(
                    "Unauthorized",
                    "No bearer token, or one that is expired, malformed or not meant for this service."),
            Map.entry("Forbidden", "Not the token of an agency's own client."),
            Map.entry("NotFound", "There is no such thing, or it is another agency's."),
            Map.entry("NotAcceptable", "Answers are JSON only."),
            Map.entry(
                    "Conflict",
                    "The company has an open case ('duplicate-company'), or the key was used with another "
                            + "body ('idempotency-key-used')."),
            Map.entry("Gone", "What was asked for is not kept any more, or not known (yet)."),
            Map.entry("BodyTooLarge", "The body is larger than 64 KiB."),
            Map.entry("UnsupportedMediaType", "The body is not application/json."),
            Map.entry("TooManyRequests", "The client asked too often; wait as long as Retry-After says."),
            Map.entry("InternalError", "A failure on our side, with a reference number."),
            Map.entry("Unavailable", "The database or the login server cannot be reached; try again later.")));
    private static final Map<String, String> OF_EVERY_OPERATION = new TreeMap<>(Map.of(
            "400",
            "BadRequest",
            "401",
            "Unauthorized",
            "403",
            "Forbidden",
            "406",
            "NotAcceptable",
            "429",
            "TooManyRequests",
            "500",
            "InternalError",
            "503",
            "Unavailable"));

    /** What leads can be narrowed down by, each with its codes. */
    private static final Map<String, List<String>> LEAD_FILTERS = Map.of(
            "phase",
            Phase.CODES,
            "outcome",
            Outcome.CODES,
            "kind",
            KindOfRoom.CODES,
            "considersAbroad",
            CodeList.CONSIDERS_ABROAD.codes());

    static {
        // A half-year is one text, not the parts of our type.
        SpringDocUtils.getConfig().replaceWithSchema(HalfYear.class, new StringSchema().example("2026-H1"));
    }

    @Bean
    OpenAPI description(@Value("${groeiruimte.oidc.issuer}") String issuer, ApiContact contact) {
        Components components = new Components()
                .addSecuritySchemes(
                        SCHEME,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.OAUTH2)
                                .description("Client credentials of the agency's own client.")
                                .flows(new OAuthFlows()
                                        .clientCredentials(new OAuthFlow()
                                                .tokenUrl(issuer + "/protocol/openid-connect/token")
                                                .scopes(new Scopes()))));
        components.addHeaders(
                VERSION_HEADER,
                new Header().description("Full version of the API.").schema(new StringSchema().example(Api.VERSION)));
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(components::addSchemas);
        ERRORS.forEach((name, words) -> components.addResponses(
                name,
                new ApiResponse()
                        .description(words)
                        .addHeaderObject(VERSION_HEADER, versionHeader())
                        .content(new Content()
                                .addMediaType(
                                        PROBLEM,
                                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))))));
        named(components.getResponses(), "TooManyRequests")
                .addHeaderObject(
                        "Retry-After",
                        new Header().description("Seconds to wait.").schema(new IntegerSchema()));
        return new OpenAPI()
                .info(new Info()
                        .title("Groeiruimte")
                        .version(Api.VERSION)
                        .summary("Cases of deeptech companies that need room to grow")
                        .description("With this API the own system of a regional development agency starts "
                                + "cases and follows them. An agency sees only its own cases, and no answer "
                                + "ever holds a company's identity.")
                        .contact(new Contact()
                                .name(contact.name())
                                .email(contact.email())
                                .url(contact.url()))
                        .license(new License().name("EUPL-1.2").identifier("EUPL-1.2")))
                .servers(List.of(new Server().url(Api.ROOT).description("This server")))
                .addSecurityItem(new SecurityRequirement().addList(SCHEME))
                .components(components);
    }

    @Bean
    @SuppressWarnings("rawtypes")
    GlobalOpenApiCustomizer wholeDescription(ReferenceLists lists) {
        return description -> {
            for (String schema : List.of("NewLead", "Lead")) {
                Map<String, Schema> properties = properties(description, schema);
                choose(named(properties, "technologies").getItems(), lists.technologies());
                choose(named(properties, "province"), lists.provinces());
                named(properties, "kinds").getItems().setEnum(KindOfRoom.CODES);
                named(properties, "stage").setEnum(Stage.CODES);
                named(properties, "considersAbroad").setEnum(CodeList.CONSIDERS_ABROAD.codes());
            }
            Map<String, Schema> lead = properties(description, "Lead");
            named(lead, "phase").setEnum(Phase.CODES);
            named(lead, "outcome").setEnum(Outcome.CODES);
            named(lead, "chosen").setEnum(Coded.codes(Outcome.CHOSEN));
            named(description.getPaths(), Api.LEADS).getGet().getParameters().forEach(OpenApiDescription::choose);
            Paths paths = new Paths();
            description.getPaths().forEach((path, item) -> {
                paths.addPathItem(path.substring(Api.ROOT.length()), item);
                item.readOperations().forEach(OpenApiDescription::complete);
            });
            description.setPaths(paths);
        };
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static Map<String, Schema> properties(OpenAPI description, String schema) {
        return named(description.getComponents().getSchemas(), schema).getProperties();
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static void choose(Schema schema, List<Option> options) {
        schema.setEnum(options.stream().map(Option::value).sorted().toList());
    }

    private static <T> T named(Map<String, T> parts, String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    @SuppressWarnings("unchecked")
    private static void choose(Parameter parameter) {
        List<String> codes = LEAD_FILTERS.get(parameter.getName());
        if (codes != null) {
            parameter.getSchema().setEnum(codes);
        }
    }

    private static void complete(Operation operation) {
        operation.getResponses().values().stream()
                .filter(response -> response.get$ref() == null)
                .forEach(response -> response.addHeaderObject(VERSION_HEADER, versionHeader()));
        OF_EVERY_OPERATION.forEach((status, name) -> operation
                .getResponses()
                .addApiResponse(status, new ApiResponse().$ref("#/components/responses/" + name)));
    }

    private static Header versionHeader() {
        return new Header().$ref("#/components/headers/" + VERSION_HEADER);
    }
}
