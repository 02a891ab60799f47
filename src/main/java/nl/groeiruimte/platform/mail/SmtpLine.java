package nl.groeiruimte.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.StringUtils;

/** A connection to the mail server, opened for the first mail and used for those that follow. */
class SmtpLine implements AutoCloseable {

    private final JavaMailSenderImpl server;
    private @Nullable Transport line;

    /** @param server only its settings: its own way of sending opens a connection for each mail */
    SmtpLine(JavaMailSenderImpl server) {
        this.server = server;
    }

    /** What mails are made for. */
    Session session() {
        return server.getSession();
    }

    /** Sends it; empty when the server has taken it. */
    Optional<ServerAnswer> send(MimeMessage mail) {
        try {
            if (line == null || !line.isConnected()) {
                line = session().getTransport(server.getProtocol() == null ? "smtp" : server.getProtocol());
                line.connect(
                        server.getHost(), server.getPort(), text(server.getUsername()), text(server.getPassword()));
            }
        } catch (MessagingException e) {
            return Optional.of(ServerAnswer.ofConnecting(e));
        }
        try {
            line.sendMessage(mail, mail.getAllRecipients());
            return Optional.empty();
        } catch (MessagingException e) {
            return Optional.of(ServerAnswer.of(e));
        }
    }

    private static @Nullable String text(@Nullable String setting) {
        return StringUtils.hasText(setting) ? setting : null;
    }

    @Override
    public void close() {
        if (line != null) {
            try {
                line.close();
            } catch (MessagingException e) {
                line = null; // gone is gone: what was sent before is sent
            }
        }
    }
}
