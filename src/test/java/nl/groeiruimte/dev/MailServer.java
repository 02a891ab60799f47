package nl.groeiruimte.dev;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;

/** A real SMTP server on this machine alone, which takes every mail, keeps it in memory and sends it nowhere. */
public final class MailServer implements AutoCloseable {

    private final GreenMail server;

    private MailServer(GreenMail server) {
        this.server = server;
    }

    /** Starts one; port 0 for any that is free. */
    public static MailServer start(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        return new MailServer(server);
    }

    /** Where it listens. */
    public int port() {
        return server.getSmtp().getPort();
    }

    /** What it took, in order. */
    public List<MimeMessage> taken() {
        return List.of(server.getReceivedMessages());
    }

    /** Spring properties that point the application at it. */
    public Map<String, String> settings() {
        return Map.of(
                "groeiruimte.mail.host", "127.0.0.1",
                "spring.mail.port", Integer.toString(port()),
                "spring.mail.properties.mail.smtp.starttls.enable", "false",
                "spring.mail.properties.mail.smtp.starttls.required", "false",
                "groeiruimte.mail.from", "groeiruimte@example.org");
    }

    @Override
    public void close() {
        server.stop();
    }
}
