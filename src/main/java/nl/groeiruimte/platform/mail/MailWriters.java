package nl.groeiruimte.platform.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.groeiruimte.platform.security.ReadingAs;
import nl.groeiruimte.platform.text.Bilingual;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has letters written by the rooms that have something to tell, each as its reader. */
@Component
class MailWriters {

    /**
     * A letter and whom it is to.
     *
     * @param canBeStopped whether it has a link with which its reader gets no more of its kind
     */
    record Written(Recipient to, Letter letter, boolean canBeStopped) {}

    private final Map<String, MailWriter> writers;
    private final ObjectProvider<MailLanguages> languages;
    private final ObjectProvider<Unsubscriber> unsubscriber;
    private final ReadingAs reading;

    /** @throws IllegalStateException when two write the same kind */
    MailWriters(
            List<MailWriter> writers,
            ObjectProvider<MailLanguages> languages,
            ObjectProvider<Unsubscriber> unsubscriber,
            ReadingAs reading) {
        this.writers = writers.stream().collect(Collectors.toMap(MailWriter::kind, Function.identity()));
        this.languages = languages;
        this.unsubscriber = unsubscriber;
        this.reading = reading;
    }

    /**
     * What is to be sent now.
     *
     * @return empty when there is nothing to tell any more, or the person has no rights here any more
     * @throws RuntimeException of the writer; {@link IllegalStateException} when nobody writes mails of this kind
     */
    Optional<Written> of(Outbox.Due due) {
        MailWriter writer = writers.get(due.kind());
        if (writer == null) {
            throw new IllegalStateException("nobody writes mails of kind " + due.kind());
        }
        boolean canBeStopped = canBeStopped(due.kind());
        return reading.person(due.recipient(), asker -> {
                    Recipient to = new Recipient(
                            due.recipient(),
                            asker.name(),
                            Optional.ofNullable(languages.getIfAvailable())
                                    .flatMap(known -> known.of(due.recipient()))
                                    .orElse(Bilingual.DUTCH));
                    return writer.write(to, due.ref()).map(letter -> new Written(to, letter, canBeStopped));
                })
                .flatMap(Function.identity());
    }

    /** Whether mails of this kind are written to many at once. */
    boolean together(String kind) {
        return writers.get(kind) instanceof RoundWriter;
    }

    /**
     * What is to be sent now to many.
     *
     * @param round all of one kind that is written to many at once, with the same reference
     * @return by recipient, as {@link #of(Outbox.Due)}; who is not in it is to be written to alone
     * @throws RuntimeException of the writer
     */
    Map<String, Optional<Written>> of(List<Outbox.Due> round) {
        Outbox.Due first = round.get(0);
        boolean canBeStopped = canBeStopped(first.kind());
        Map<String, Optional<Written>> written = new HashMap<>();
        if (writers.get(first.kind()) instanceof RoundWriter writer) {
            writer.writeTogether(
                            reading.sights(
                                    round.stream().map(Outbox.Due::recipient).toList()),
                            first.ref())
                    .forEach((subject, letter) ->
                            written.put(subject, letter.map(one -> new Written(one.to(), one.letter(), canBeStopped))));
        }
        return written;
    }

    /** Whether readers can stop mails of this kind by the link in them. */
    boolean canBeStopped(String kind) {
        return writers.containsKey(kind) && writers.get(kind).canBeStopped() && unsubscriber.getIfAvailable() != null;
    }
}
