package nl.groeiruimte.platform.directory;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the login server is asked.
 *
 * @param issuer the realm as this server reaches it, such as {@code https://login.example/realms/groeiruimte}
 * @param clientId the client whose service account may view users and give agencies' clients secrets, and nothing else
 * @param clientSecret empty when it is not to be asked
 * @param timeout how long one answer may take
 */
@ConfigurationProperties("groeiruimte.directory")
record DirectorySettings(
        String issuer,
        @DefaultValue("groeiruimte-directory") String clientId,
        String clientSecret,
        @DefaultValue("10s") Duration timeout) {

    boolean configured() {
        return clientSecret != null && !clientSecret.isBlank();
    }
}
