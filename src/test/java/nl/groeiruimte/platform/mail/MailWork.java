package nl.groeiruimte.platform.mail;

import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;

/** Having letters written without sending them, and having sent what waits. */
public class MailWork {

    private final MailWriters writers;
    private final MailRounds rounds;

    public MailWork(BeanFactory application) {
        writers = application.getBean(MailWriters.class);
        rounds = application.getBean(MailRounds.class);
    }

    /** Has a letter of this kind written as its reader; whether there was anything to tell. */
    public boolean writes(String recipient, String kind, String ref) {
        return writers.of(new Outbox.Due(UUID.randomUUID(), UUID.randomUUID(), recipient, kind, ref, 0))
                .isPresent();
    }

    /** One round of sending, as the application does each few seconds. */
    public void send() {
        rounds.send();
    }
}
