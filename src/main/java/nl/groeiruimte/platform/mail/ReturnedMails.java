package nl.groeiruimte.platform.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the mailbox to which mail comes back. What it understood it marks as read, and takes nothing away; all else is
 * left to whoever reads that mailbox. Two nodes may read it at once: a mail comes back once.
 */
@Component
class ReturnedMails {

    /** The newest, in one round. */
    private static final int MOST = 200;

    /** In bytes; a report repeats the mail at most, and ours are short. */
    private static final int LARGEST = 1 << 20;

    private static final String TYPE = "Content-Type";
    private static final Pattern REPORT = Pattern.compile("\\s*multipart/report\\b", Pattern.CASE_INSENSITIVE);
    private static final String MILLISECONDS_TO_CONNECT = "10000";
    private static final String MILLISECONDS_TO_WAIT = "20000";
    private static final Logger LOG = LoggerFactory.getLogger(ReturnedMails.class);

    private final MailSettings settings;
    private final ReturnSettings mailbox;
    private final RefusingMailboxes refusing;
    private final Clock clock;

    /** Whether the log has it already that the mailbox cannot be read. */
    private volatile boolean away;

    ReturnedMails(MailSettings settings, ReturnSettings mailbox, RefusingMailboxes refusing, Clock clock) {
        this.settings = settings;
        this.mailbox = mailbox;
        this.refusing = refusing;
        this.clock = clock;
    }

    /** Writes down what came back since the last time. */
    void read() {
        String protocol = mailbox.tls() ? "imaps" : "imap";
        try (Store store = Session.getInstance(properties(protocol)).getStore(protocol)) {
            store.connect(mailbox.host(), mailbox.port(), mailbox.user(), mailbox.password());
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            try {
                read(inbox);
            } finally {
                inbox.close(false);
            }
            away = false;
        } catch (MessagingException e) {
            if (!away) {
                LOG.warn("The mailbox for returned mail cannot be read: {}", ServerAnswer.clean(e.getMessage()));
            }
            away = true;
        }
    }

    private void read(Folder inbox) throws MessagingException {
        Message[] unread = inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        Message[] newest = Arrays.copyOfRange(unread, Math.max(0, unread.length - MOST), unread.length);
        FetchProfile profile = new FetchProfile();
        profile.add(TYPE);
        profile.add(FetchProfile.Item.SIZE);
        inbox.fetch(newest, profile);
        for (Message mail : newest) {
            Optional<DeliveryReport> report = report(mail);
            if (report.isPresent()) {
                if (report.get().failed()) {
                    refusing.tell(report.get(), clock.instant());
                }
                mail.setFlag(Flags.Flag.SEEN, true);
            }
        }
    }

    /**
     * Anybody can write to that mailbox: what cannot be read as a report is none. It is taken as it is and read here,
     * because servers differ in what they make of broken ones.
     */
    private Optional<DeliveryReport> report(Message mail) throws MessagingException {
        String[] type = mail.getHeader(TYPE);
        if (type == null || !REPORT.matcher(type[0]).lookingAt() || mail.getSize() > LARGEST) {
            return Optional.empty();
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try {
            mail.writeTo(whole);
        } catch (IOException e) {
            throw new MessagingException("A mail cannot be fetched", e);
        }
        try {
            return DeliveryReport.of(
                    new MimeMessage(
                            Session.getInstance(new Properties()), new ByteArrayInputStream(whole.toByteArray())),
                    settings.domain());
        } catch (MessagingException | IOException | RuntimeException e) {
            LOG.info(
                    "A mail in the mailbox for returned mail cannot be read: {}",
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static Properties properties(String protocol) {
        Properties properties = new Properties();
        String prefix = "mail." + protocol + ".";
        properties.put(prefix + "connectiontimeout", MILLISECONDS_TO_CONNECT);
        properties.put(prefix + "timeout", MILLISECONDS_TO_WAIT);
        properties.put(prefix + "writetimeout", MILLISECONDS_TO_WAIT);
        // Looking at a mail leaves it unread.
        properties.put(prefix + "peek", "true");
        properties.put(prefix + "ssl.checkserveridentity", "true");
        return properties;
    }
}
