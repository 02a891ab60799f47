package nl.groeiruimte.platform.mail;

import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stops mails of one kind for whoever got one, by the secret in its link. */
@Component
class Stops {

    private final Outbox outbox;
    private final MailWriters writers;
    private final ObjectProvider<Unsubscriber> unsubscriber;
    private final CurrentAsker asker;

    Stops(Outbox outbox, MailWriters writers, ObjectProvider<Unsubscriber> unsubscriber, CurrentAsker asker) {
        this.outbox = outbox;
        this.writers = writers;
        this.unsubscriber = unsubscriber;
        this.asker = asker;
    }

    /** What the mail with this secret is of; empty when no mail has it, or such mails cannot be stopped. */
    Optional<String> kindOf(UUID secret) {
        return mail(secret).map(Outbox.Due::kind);
    }

    /** Stops them; the answer is as that of {@link #kindOf}. */
    @Transactional
    Optional<String> stop(UUID secret) {
        Optional<Outbox.Due> mail = mail(secret);
        mail.ifPresent(found -> asker.asSystem(() -> unsubscriber.getObject().stop(found.recipient(), found.kind())));
        return mail.map(Outbox.Due::kind);
    }

    private Optional<Outbox.Due> mail(UUID secret) {
        return outbox.ofStop(secret).filter(found -> writers.canBeStopped(found.kind()));
    }
}
