package nl.groeiruimte.platform.companyregister;

import java.io.IOException;
import java.net.http.HttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Dutch one, kept by KVK. Its failures quote addresses and answers, in which the number and the company stand: none
 * of them is logged or passed on. Redirects are not followed, for the key and the number would go along.
 */
@Component
class KvkRegister implements CompanyRegister {

    /** So much of an answer is read; one has some kilobytes. */
    static final int MOST_BYTES = 256 * 1024;

    /** Of Spring's, with which certificates of KVK's own authority can be trusted. */
    private static final String CERTIFICATES = "kvk";

    private static final Logger LOG = LoggerFactory.getLogger(KvkRegister.class);

    private final KvkSettings settings;
    private final JsonMapper json;
    private final RestClient http;

    KvkRegister(KvkSettings settings, JsonMapper json, SslBundles certificates) {
        this.settings = settings;
        this.json = json;
        HttpClient.Builder client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout());
        if (certificates.getBundleNames().contains(CERTIFICATES)) {
            client.sslContext(certificates.getBundle(CERTIFICATES).createSslContext());
        }
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client.build());
        requests.setReadTimeout(settings.readTimeout());
        http = RestClient.builder().requestFactory(requests).build();
    }

    @Override
    public boolean isOn() {
        return !settings.key().isBlank();
    }

    @Override
    public Answer find(String number) {
        if (!isOn() || !number.matches("[0-9]{8}")) {
            throw new IllegalArgumentException("nothing to ask the register");
        }
        try {
            return http.get()
                    .uri(settings.baseUrl() + "/api/v1/basisprofielen/{number}", number)
                    .header("apikey", settings.key())
                    .accept(MediaType.APPLICATION_JSON)
                    .exchange((request, response) -> read(response));
        } catch (RestClientException e) {
            return away("does not answer");
        }
    }

    private Answer read(ClientHttpResponse response) throws IOException {
        HttpStatusCode status = response.getStatusCode();
        return switch (status.value()) {
            case 200 -> profile(response);
            // Its way to say that a number was never given out, or is of nobody any more.
            case 400, 404 -> new Answer.Unknown();
            case 401, 403 -> {
                LOG.error("KVK refuses the key in groeiruimte.kvk.key ({})", status.value());
                yield new Answer.Closed();
            }
            default -> away("answers " + status.value());
        };
    }

    private Answer profile(ClientHttpResponse response) throws IOException {
        byte[] bytes = response.getBody().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            return away("answers more than we read");
        }
        try {
            return KvkProfile.read(json.readTree(bytes))
                    .<Answer>map(Answer.Found::new)
                    .orElseGet(() -> away("tells no name"));
        } catch (JacksonException e) {
            return away("answers what is no JSON");
        }
    }

    private static Answer away(String how) {
        LOG.warn("KVK {}", how);
        return new Answer.Away();
    }
}
