package nl.groeiruimte.platform.mail;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether mail is sent, whom it is from, and where its links lead; what else the mail server needs is
 * {@code spring.mail}.
 *
 * @param host of the mail server; empty for none: then no mail is kept or sent, and the others are not looked at
 * @param from mail address, whose domain also names the mails
 * @param fromName as readers see it
 * @param publicUrl the product as browsers reach it, such as {@code https://groeiruimte.example}
 */
@ConfigurationProperties("groeiruimte.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("") String from,
        @DefaultValue("Groeiruimte") String fromName,
        @DefaultValue("") String publicUrl) {

    /** Refuses what would only be noticed in the readers' mail, all of it at once. */
    MailSettings {
        List<String> wrong = new ArrayList<>();
        if (!from.matches("[^\\s@<>,;:\"()]+@[A-Za-z0-9.-]+")) {
            wrong.add("GROEIRUIMTE_MAIL_FROM: one mail address is expected");
        }
        if (!publicUrl.matches("https?://[A-Za-z0-9.-]+(:[0-9]+)?/?")) {
            wrong.add("GROEIRUIMTE_PUBLIC_URL: an address such as https://groeiruimte.example is expected");
        }
        if (!host.isBlank() && !wrong.isEmpty()) {
            throw new IllegalArgumentException("With GROEIRUIMTE_MAIL_HOST set, " + String.join("; ", wrong));
        }
    }

    /** Whether there is a mail server. */
    boolean on() {
        return !host.isBlank();
    }

    /** The domain of the sender. */
    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }

    /** The address of a page of the product. */
    String address(String path) {
        return publicUrl.replaceFirst("/$", "") + path;
    }
}
