package nl.groeiruimte.platform.companyregister;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings under {@code groeiruimte.kvk}.
 *
 * @param key with which KVK lets this installation in; without one nobody is asked
 * @param baseUrl where its APIs are
 * @param connectTimeout how long it is waited for until it is there
 * @param readTimeout how long until its answer is
 */
@ConfigurationProperties("groeiruimte.kvk")
record KvkSettings(String key, URI baseUrl, Duration connectTimeout, Duration readTimeout) {

    KvkSettings {
        boolean safe = "https".equals(baseUrl.getScheme()) || "localhost".equals(baseUrl.getHost());
        if (!safe) {
            throw new IllegalArgumentException("groeiruimte.kvk.base-url is no https: address");
        }
    }

    /** Nothing of the key. */
    @Override
    public String toString() {
        return "KvkSettings[" + baseUrl + "]";
    }
}
