package nl.groeiruimte.platform.mail;

import java.util.Set;
import org.springframework.stereotype.Component;

/** Whose mail does not arrive. */
@Component
public class Mailboxes {

    private final Outbox outbox;

    Mailboxes(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Subjects of those whose mailbox refused something in the last 90 days, and took nothing since. */
    public Set<String> refusing() {
        return outbox.refusing();
    }
}
