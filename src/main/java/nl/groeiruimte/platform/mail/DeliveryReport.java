package nl.groeiruimte.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server reports later of a mail of ours (RFC 3464).
 *
 * @param mail its id in the outbox, by its {@code Message-ID}
 * @param failed whether it did not arrive and nobody tries it any more
 * @param forGood whether that is because there is no such mailbox
 * @param address to which it went; empty when the report does not say so
 * @param answer what the server said, without mail addresses
 */
record DeliveryReport(UUID mail, boolean failed, boolean forGood, String address, String answer) {

    private static final Pattern OURS = Pattern.compile("<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@([^>\\s]+)>");
    private static final Pattern REPLY = Pattern.compile("\\b([45]\\d\\d)[ -].*", Pattern.DOTALL);
    private static final Pattern REPLY_WITH_STATUS =
            Pattern.compile("^\\d{3}[ -]\\d\\.\\d{1,3}\\.\\d{1,3}\\b.*", Pattern.DOTALL);

    /** No host takes mail for such a domain. */
    private static final String NO_HOST = "5.4.4";

    /** The report that this mail is, if it is one of a mail from this domain. */
    static Optional<DeliveryReport> of(MimeMessage mail, String domain) throws MessagingException, IOException {
        if (!mail.isMimeType("multipart/report") || !(mail.getContent() instanceof Multipart parts)) {
            return Optional.empty();
        }
        InternetHeaders recipient = null;
        Optional<UUID> about = Optional.empty();
        for (int i = 0; i < parts.getCount(); i++) {
            Object content = parts.getBodyPart(i).getContent();
            if (content instanceof DeliveryStatus status && status.getRecipientDSNCount() > 0) {
                recipient = status.getRecipientDSN(0);
            } else if (content instanceof MimeMessage returned) {
                about = id(returned.getHeader("Message-ID"), domain);
            }
        }
        if (recipient == null) {
            return Optional.empty();
        }
        // Some servers give nothing back of the mail, and say only what they answer to.
        InternetHeaders told = recipient;
        return (about.isPresent() ? about : id(mail.getHeader("In-Reply-To"), domain)).map(id -> of(id, told));
    }

    private static DeliveryReport of(UUID mail, InternetHeaders recipient) {
        String status = value(recipient, "Status");
        Matcher reply = REPLY.matcher(value(recipient, "Diagnostic-Code"));
        boolean replied = reply.find();
        boolean failed = value(recipient, "Action").equalsIgnoreCase("failed");
        return new DeliveryReport(
                mail,
                failed,
                failed && status.startsWith("5") && noMailbox(status, replied ? reply.group() : ""),
                address(recipient),
                ServerAnswer.clean(replied ? reply.group() : status));
    }

    private static boolean noMailbox(String status, String reply) {
        if (status.startsWith(NO_HOST)) {
            return true;
        }
        if (reply.isEmpty()) {
            // 5.0.0 says nothing but that it failed.
            return !status.startsWith("5.0") && ServerAnswer.isOfMailbox("550 " + status);
        }
        return ServerAnswer.isOfMailbox(
                REPLY_WITH_STATUS.matcher(reply).matches() ? reply : reply.substring(0, 3) + " " + status);
    }

    private static String address(InternetHeaders recipient) {
        return Stream.of("Original-Recipient", "Final-Recipient")
                .map(name -> value(recipient, name))
                .filter(value -> !value.isEmpty())
                .map(value -> value.substring(value.indexOf(';') + 1).strip())
                .findFirst()
                .orElse("");
    }

    private static Optional<UUID> id(String @Nullable [] header, String domain) {
        return Stream.ofNullable(header)
                .flatMap(Stream::of)
                .flatMap(value -> OURS.matcher(value).results())
                .filter(id -> id.group(2).equalsIgnoreCase(domain))
                .map(id -> UUID.fromString(id.group(1)))
                .findFirst();
    }

    private static String value(InternetHeaders headers, String name) {
        String value = headers.getHeader(name, ",");
        return value == null ? "" : value.strip();
    }
}
