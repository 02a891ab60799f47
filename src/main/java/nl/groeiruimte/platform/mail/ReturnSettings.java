package nl.groeiruimte.platform.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox to which mail comes back that another server could not deliver later: that of
 * {@code GROEIRUIMTE_MAIL_FROM}, read by IMAP.
 *
 * @param host where it is; empty for none: then nobody reads it, and the others are not looked at
 * @param tls from the first byte on; else not at all, which is for a server on the same machine
 */
@ConfigurationProperties("groeiruimte.mail.returns")
record ReturnSettings(
        @DefaultValue("") String host,
        @DefaultValue("993") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("true") boolean tls) {

    /** Whether there is such a mailbox. */
    boolean on() {
        return !host.isBlank();
    }
}
