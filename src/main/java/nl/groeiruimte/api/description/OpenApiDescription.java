package nl.groeiruimte.api.description;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.ExternalDocumentation;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import nl.groeiruimte.api.http.Api;
import nl.groeiruimte.api.http.CanFail;
import nl.groeiruimte.api.http.Problem;
import nl.groeiruimte.api.http.ProblemType;
import nl.groeiruimte.api.http.Retired;
import nl.groeiruimte.reports.document.HalfYear;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * What holds for all operations, as the Dutch API Design Rules (2.2.0) ask for it. {@link WholeDescription} completes
 * it.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiContact.class)
@Lazy
class OpenApiDescription {

    private static final String SCHEME = "agencyClient";

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
                                .flows(new OAuthFlows()
                                        .clientCredentials(new OAuthFlow()
                                                .tokenUrl(issuer + "/protocol/openid-connect/token")
                                                .scopes(new Scopes()))));
        AnswerHeaders.SHARED.forEach((name, example) ->
                components.addHeaders(name, new Header().schema(new StringSchema().example(example))));
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(components::addSchemas);
        return new OpenAPI()
                .info(new Info()
                        .title("Groeiruimte")
                        .version(Api.VERSION)
                        .contact(new Contact()
                                .name(contact.name())
                                .email(contact.email())
                                .url(contact.url()))
                        .license(new License().name("EUPL-1.2").identifier("EUPL-1.2")))
                .externalDocs(new ExternalDocumentation().url(Api.CHANGELOG))
                .servers(List.of(new Server().url(Api.ROOT)))
                .addSecurityItem(new SecurityRequirement().addList(SCHEME))
                .components(components);
    }

    @Bean
    GlobalOperationCustomizer declaredProblems() {
        return (operation, method) -> {
            CanFail declared = method.getMethodAnnotation(CanFail.class);
            if (declared != null) {
                operation.addExtension(
                        ProblemAnswers.DECLARED,
                        Arrays.stream(declared.value()).map(ProblemType::name).toList());
            }
            if (method.hasMethodAnnotation(Retired.class)) {
                operation.setDeprecated(true);
            }
            return operation;
        };
    }

    @Bean
    GlobalOpenApiCustomizer pathsFromTheServer() {
        return description -> {
            Paths paths = new Paths();
            description.getPaths().forEach((path, item) -> paths.addPathItem(path.substring(Api.ROOT.length()), item));
            description.setPaths(paths);
        };
    }
}
