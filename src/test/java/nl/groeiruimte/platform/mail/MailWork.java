package nl.groeiruimte.platform.mail;

import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;

/** Having letters written without sending them, for the benchmark. */
public class MailWork {

    private final MailWriters writers;

    public MailWork(BeanFactory application) {
        this.writers = application.getBean(MailWriters.class);
    }

    /** Has a letter of this kind written as its reader; whether there was anything to tell. */
    public boolean writes(String recipient, String kind, String ref) {
        return writers.of(new Outbox.Due(UUID.randomUUID(), UUID.randomUUID(), recipient, kind, ref, 0))
                .isPresent();
    }
}
