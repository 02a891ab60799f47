package nl.groeiruimte.platform.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nl.groeiruimte.platform.directory.Account;
import nl.groeiruimte.platform.directory.Directory;
import nl.groeiruimte.platform.directory.DirectoryAwayException;
import nl.groeiruimte.platform.security.ReadingAs;
import nl.groeiruimte.platform.session.OpenLogins;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads for a page that is open what is new for whoever sits before it, as that person and as long as the login that
 * the page shows has not ended. Looking is no use of the login: a page that lies open does not keep it, here or at the
 * login server. So rights are those of the login server's list, asked anew when they are older than a login's own would
 * be.
 */
@Component
class LiveReader {

    private static final Duration ASKED_AGAIN = Duration.ofSeconds(45);
    private static final int MOST_KNOWN = 10_000;

    /**
     * What there is to say.
     *
     * @param text empty when there is nothing new; none when that cannot be told now
     * @param over whether the login has ended
     */
    record Look(@Nullable String text, boolean over) {}

    private final OpenLogins logins;
    private final Directory directory;
    private final ReadingAs reading;
    private final Map<String, Instant> askedAt = new ConcurrentHashMap<>();

    LiveReader(OpenLogins logins, Directory directory, ReadingAs reading) {
        this.logins = logins;
        this.directory = directory;
        this.reading = reading;
    }

    Look read(OpenPage.Reader reader, Supplier<String> text) {
        if (!logins.lives(reader.session())) {
            return new Look(null, true);
        }
        Optional<String> read = reading.person(reader.subject(), person -> text.get());
        if (read.isEmpty()) {
            return new Look(null, true);
        }
        if (read.get().isEmpty() || isKnown(reader.subject())) {
            return new Look(read.get(), false);
        }
        // Only now, because most looks find nothing: is it still theirs?
        try {
            if (directory.account(reader.subject()).filter(Account::active).isEmpty()) {
                return new Look(null, true);
            }
        } catch (DirectoryAwayException e) {
            return new Look(null, false);
        }
        askedAt.put(reader.subject(), Instant.now());
        return reading.person(reader.subject(), person -> text.get())
                .map(again -> new Look(again, false))
                .orElse(new Look(null, true));
    }

    /** Without a list to ask, what is known since the login has to do. */
    private boolean isKnown(String subject) {
        if (askedAt.size() > MOST_KNOWN) {
            askedAt.clear();
        }
        return !directory.configured()
                || askedAt.getOrDefault(subject, Instant.MIN).plus(ASKED_AGAIN).isAfter(Instant.now());
    }
}
