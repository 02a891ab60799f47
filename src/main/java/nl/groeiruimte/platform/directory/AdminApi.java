package nl.groeiruimte.platform.directory;

import java.net.http.HttpClient;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keycloak's admin API, with what our service account may do there. Its exceptions quote answers, which hold names and
 * secrets: none of them may be logged or passed on.
 */
@Component
class AdminApi {

    private final DirectorySettings settings;
    private final JsonMapper json;
    private final RestClient http;

    AdminApi(DirectorySettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(settings.timeout()).build());
        requests.setReadTimeout(settings.timeout());
        http = RestClient.builder().requestFactory(requests).build();
    }

    /**
     * A token, for as many requests as follow within its minute.
     *
     * @throws RestClientException when the login server does not answer, or refuses
     */
    String token() {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", settings.clientId());
        form.add("client_secret", settings.clientSecret());
        return json.readTree(http.post()
                        .uri(settings.issuer() + "/protocol/openid-connect/token")
                        .body(form)
                        .retrieve()
                        .body(String.class))
                .path("access_token")
                .asString();
    }

    /** What stands at a path below the realm. */
    JsonNode get(String path, String token) {
        return read(http.get().uri(address(path)), token);
    }

    /** The same; empty when there is nothing, or nothing that we may see. */
    Optional<JsonNode> find(String path, String token) {
        try {
            return Optional.of(get(path, token));
        } catch (HttpClientErrorException.NotFound | HttpClientErrorException.Forbidden nothing) {
            return Optional.empty();
        }
    }

    /** Has something done there, and gives what came of it. */
    JsonNode post(String path, String token) {
        return read(http.post().uri(address(path)).header(HttpHeaders.CONTENT_TYPE, "application/json"), token);
    }

    private String address(String path) {
        return settings.issuer().replaceFirst("/realms/([^/]+)$", "/admin/realms/$1") + path;
    }

    private JsonNode read(RestClient.RequestHeadersSpec<?> request, String token) {
        return json.readTree(request.headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .body(String.class));
    }
}
