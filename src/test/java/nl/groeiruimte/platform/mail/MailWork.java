package nl.groeiruimte.platform.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * Has letters of this kind written as the postman does for a round of mails; whom nothing is told to is not in it.
     */
    public Map<String, Letter> written(List<String> recipients, String kind, String ref) {
        List<Outbox.Due> round =
                recipients.stream().map(recipient -> due(recipient, kind, ref)).toList();
        Map<String, Optional<MailWriters.Written>> together = writers.of(round);
        Map<String, Letter> letters = new HashMap<>();
        for (Outbox.Due due : round) {
            Optional<MailWriters.Written> written = together.get(due.recipient());
            (written == null ? writers.of(due) : written).ifPresent(one -> letters.put(due.recipient(), one.letter()));
        }
        return letters;
    }

    /** To whom letters are written together, and not to each alone; with what stands in their envelopes. */
    public Map<String, String> together(List<String> recipients, String kind, String ref) {
        Map<String, String> all = new HashMap<>();
        writers.of(recipients.stream()
                        .map(recipient -> due(recipient, kind, ref))
                        .toList())
                .forEach((recipient, written) -> all.put(recipient, written.toString()));
        return all;
    }

    /** The letter that is written to somebody alone, with what stands in its envelope. */
    public String alone(String recipient, String kind, String ref) {
        return writers.of(due(recipient, kind, ref)).toString();
    }

    private static Outbox.Due due(String recipient, String kind, String ref) {
        return new Outbox.Due(UUID.randomUUID(), UUID.randomUUID(), recipient, kind, ref, 0);
    }

    /** One round of sending, as the application does each few seconds. */
    public void send() {
        rounds.send();
    }
}
