package nl.groeiruimte.desk.connections;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.cases.webhook.WebhookPaused;
import nl.groeiruimte.cases.webhook.Webhooks;
import nl.groeiruimte.platform.mail.Letter;
import nl.groeiruimte.platform.mail.Letter.Line;
import nl.groeiruimte.platform.mail.Letter.Link;
import nl.groeiruimte.platform.mail.MailWriter;
import nl.groeiruimte.platform.mail.Mails;
import nl.groeiruimte.platform.mail.Recipient;
import nl.groeiruimte.platform.security.People;
import nl.groeiruimte.platform.security.Person;
import nl.groeiruimte.platform.security.Role;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the members of an agency by mail that one of its webhooks took nothing for days; once each time. */
@Component
class PausedWebhooks implements MailWriter {

    private static final String KIND = "webhook-paused";

    private final Mails mails;
    private final People people;
    private final Webhooks webhooks;
    private final MessageSource messages;

    PausedWebhooks(Mails mails, People people, Webhooks webhooks, MessageSource messages) {
        this.mails = mails;
        this.people = people;
        this.webhooks = webhooks;
        this.messages = messages;
    }

    /** In the transaction in which it is paused. */
    @EventListener
    void on(WebhookPaused paused) {
        String once = UUID.randomUUID().toString();
        people.all().stream()
                .filter(person -> paused.agency().equals(person.agency()) && isMember(person))
                .forEach(person -> mails.post(
                        person.subject(), KIND, once, paused.webhookId().toString()));
    }

    private static boolean isMember(Person person) {
        return person.active() && person.roles().contains(Role.TASKFORCE.code());
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Somebody has to hear of it. */
    @Override
    public boolean canBeStopped() {
        return false;
    }

    /** Read as the recipient; nothing when it works again. */
    @Override
    public Optional<Letter> write(Recipient to, String ref) {
        Locale language = to.language();
        return webhooks.find(UUID.fromString(ref))
                .filter(webhook -> !webhook.active())
                .map(webhook -> {
                    // Not the whole address: what follows the host may let others in.
                    Object[] address = {URI.create(webhook.address()).getHost()};
                    return new Letter(
                            messages.getMessage("connections.mail.subject", null, language),
                            List.of(
                                    Line.sentence(messages.getMessage("connections.mail.what", address, language)),
                                    Line.sentence(messages.getMessage("connections.failing.do", null, language))),
                            new Link(
                                    messages.getMessage("connections.mail.open", null, language),
                                    "/connections/" + webhook.id()),
                            messages.getMessage("connections.mail.why", null, language),
                            Optional.empty());
                });
    }
}
