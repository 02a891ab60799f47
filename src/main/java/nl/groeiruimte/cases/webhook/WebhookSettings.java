package nl.groeiruimte.cases.webhook;

import nl.groeiruimte.platform.security.Sealing;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether there are webhooks, and how they are told.
 *
 * @param key with which their signing keys are sealed, on all nodes the same; empty for no webhooks
 * @param loopback whether receivers may be on this machine, without TLS; for development alone
 * @param perSecond how many deliveries a node sends in a second at most, 1 to 1000, to all receivers together
 * @param source this system in the events that are sent, a URN as the Dutch profile of CloudEvents asks for
 */
@ConfigurationProperties("groeiruimte.webhooks")
record WebhookSettings(
        @DefaultValue("") String key,
        @DefaultValue("false") boolean loopback,
        @DefaultValue("40") int perSecond,

        @DefaultValue("urn:nld:groeiruimte:systeem:casussen")
        String source) {

    WebhookSettings {
        if (!key.isEmpty() && key.length() < Sealing.SHORTEST) {
            throw new IllegalArgumentException("GROEIRUIMTE_WEBHOOK_KEY: at least " + Sealing.SHORTEST + " characters");
        }
        if (perSecond < 1 || perSecond > 1000) {
            throw new IllegalArgumentException("groeiruimte.webhooks.per-second: 1 to 1000");
        }
        if (!source.matches("urn:nld:[A-Za-z0-9:._-]{1,200}")) {
            throw new IllegalArgumentException("GROEIRUIMTE_WEBHOOK_SOURCE: a URN of urn:nld: is expected");
        }
    }

    /** Seals their signing keys; only where there are webhooks. */
    Sealing sealing() {
        return new Sealing(key, "webhooks");
    }

    boolean on() {
        return !key.isEmpty();
    }
}
