package nl.groeiruimte.api.description;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Whom callers of the API can ask. */
@ConfigurationProperties("groeiruimte.api.contact")
record ApiContact(String name, String email, String url) {}
