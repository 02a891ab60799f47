package nl.groeiruimte.platform.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.groeiruimte.platform.text.Bilingual;
import org.springframework.stereotype.Component;

/** Makes a mail of a letter: the same one, by its {@code Message-ID}, however often it is tried. */
@Component
class Envelopes {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");
    private static final Pattern ONE_ADDRESS =
            Pattern.compile("[^\\s\\p{Cntrl}<>(),;:\"\\\\]+@[^\\s\\p{Cntrl}<>(),;:]+");
    private static final int LONGEST_NAME = 100;
    private static final int SIGNS_OF_THREAD = 32;

    private final MailSettings settings;
    private final LetterTexts texts;

    Envelopes(MailSettings settings, LetterTexts texts) {
        this.settings = settings;
        this.texts = texts;
    }

    /** The address, when it is one and nothing else. */
    static Optional<InternetAddress> address(String written) {
        try {
            return ONE_ADDRESS.matcher(written).matches()
                    ? Optional.of(new InternetAddress(written, true))
                    : Optional.empty();
        } catch (AddressException e) {
            return Optional.empty();
        }
    }

    /** The mail, ready to be sent; nothing in a letter or a name can become a header of its own. */
    MimeMessage of(Session session, Outbox.Due due, MailWriters.Written written, InternetAddress to, Instant now)
            throws MessagingException {
        Letter letter = written.letter();
        MimeMessage mail = new Numbered(session, reference(due.id().toString()));
        mail.setFrom(named(new InternetAddress(settings.from(), true), settings.fromName()));
        mail.setRecipient(Message.RecipientType.TO, named(to, written.to().name()));
        mail.setSubject(oneLine(letter.subject()), UTF_8.name());
        mail.setSentDate(Date.from(now));
        mail.setHeader("Content-Language", Bilingual.language(written.to().language()));
        // So that no machine answers: RFC 3834, and what Exchange looks at.
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Auto-Response-Suppress", "All");
        if (letter.thread().isPresent()) {
            String first = reference(hash(letter.thread().get()));
            mail.setHeader("In-Reply-To", first);
            mail.setHeader("References", first);
        }
        Optional<String> stop = Optional.of(settings.address(StopController.PATH + "/" + due.stop()))
                .filter(address -> written.canBeStopped());
        if (stop.isPresent()) {
            mail.setHeader("List-Unsubscribe", "<" + stop.get() + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        mail.setContent(new MimeMultipart(
                "alternative",
                part(texts.plain(written, due.kind(), stop), "plain"),
                part(texts.html(written, due.kind(), stop), "html")));
        mail.saveChanges();
        return mail;
    }

    private static MimeBodyPart part(String text, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8.name(), type);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private String reference(String id) {
        return "<" + id + "@" + settings.domain() + ">";
    }

    private static InternetAddress named(InternetAddress address, String name) {
        try {
            String line = oneLine(name);
            return new InternetAddress(
                    address.getAddress(),
                    line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME),
                    UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** A line's end in a header begins another header. */
    private static String oneLine(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }

    private static String hash(String thread) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(thread.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, SIGNS_OF_THREAD);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** One that keeps its number. */
    private static final class Numbered extends MimeMessage {

        private final String id;

        Numbered(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
