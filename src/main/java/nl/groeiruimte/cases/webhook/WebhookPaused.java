package nl.groeiruimte.cases.webhook;

import java.util.UUID;

/**
 * A receiver took nothing for days; nothing is sent to it until somebody says so. Published in the transaction in which
 * it happens.
 *
 * @param agency whose it is
 */
public record WebhookPaused(UUID webhookId, String agency) {}
