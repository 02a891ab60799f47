package nl.groeiruimte.platform.security;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code groeiruimte.safety}.
 *
 * @param trustedProxies addresses or networks (CIDR) of the proxies whose {@code X-Forwarded-*} headers are believed;
 *     empty for none
 * @param hosts host names under which the application may be asked for, without port; empty for none
 * @param tokenMaxAge how long after its issue the API takes a token, whatever the token itself says
 */
@ConfigurationProperties("groeiruimte.safety")
record SafetySettings(
        @DefaultValue List<String> trustedProxies,
        @DefaultValue List<String> hosts,
        @DefaultValue("60s") Duration tokenMaxAge) {}
