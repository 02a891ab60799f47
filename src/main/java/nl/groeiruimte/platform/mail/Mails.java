package nl.groeiruimte.platform.mail;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The way into the outbox. */
@Component
public class Mails {

    /** Codes and ids; never a text, which would have blanks in it. */
    private static final Pattern CODES = Pattern.compile("[A-Za-z0-9:._-]{1,200}");

    private final MailSettings settings;
    private final JdbcClient jdbc;
    private final CurrentAsker asker;
    private final Clock clock;

    Mails(MailSettings settings, JdbcClient jdbc, CurrentAsker asker, Clock clock) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.asker = asker;
        this.clock = clock;
    }

    /**
     * Has a mail sent once the transaction under way is committed; without one there is nothing to be told. It goes to
     * nobody whom the login server does not let in when it is sent, nor when its writer has nothing to say any more.
     * Without a mail server it does nothing: what would wait for one would all be told at once when it comes.
     *
     * @param subject the login server's id of the person
     * @param kind of the {@link MailWriter} that writes it
     * @param key with the same kind and key, a person gets one mail, however often this is called
     * @param ref what the writer needs to find what it writes about: ids, with {@code :._-} between them
     * @throws IllegalArgumentException when kind, key or ref has anything else in it, or more than 200 signs
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(String subject, String kind, String key, String ref) {
        requireCodes(kind);
        requireCodes(key);
        requireCodes(ref);
        if (!settings.on()) {
            return;
        }
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        asker.asSystem(() -> {
            jdbc.sql("""
                            insert into groeiruimte.mail (recipient, kind, key, ref, posted_at, next_try)
                            values (?, ?, ?, ?, ?, ?)
                            on conflict do nothing""").params(subject, kind, key, ref, now, now).update();
        });
    }

    private static void requireCodes(String value) {
        if (!CODES.matcher(value).matches()) {
            throw new IllegalArgumentException("kind, key and ref of a mail are ids and codes, at most 200 signs");
        }
    }
}
