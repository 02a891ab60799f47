package nl.groeiruimte.desk.connections;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.platform.directory.ApiSecretRenewed;
import nl.groeiruimte.platform.mail.Letter;
import nl.groeiruimte.platform.mail.Letter.Line;
import nl.groeiruimte.platform.mail.Letter.Link;
import nl.groeiruimte.platform.mail.MailWriter;
import nl.groeiruimte.platform.mail.Mails;
import nl.groeiruimte.platform.mail.Recipient;
import nl.groeiruimte.platform.security.Colleague;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.People;
import nl.groeiruimte.platform.security.Role;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the members of an agency by mail that somebody made a new secret for one of its systems: the system stands
 * still until it has that, and who did not expect it should hear of it. The one who did it hears of it too.
 */
@Component
class RenewedSecrets implements MailWriter {

    private static final String KIND = "secret-renewed";

    private final Mails mails;
    private final People people;
    private final CurrentAsker asker;
    private final MessageSource messages;

    RenewedSecrets(Mails mails, People people, CurrentAsker asker, MessageSource messages) {
        this.mails = mails;
        this.people = people;
        this.asker = asker;
        this.messages = messages;
    }

    /** In the transaction in which it is made. */
    @EventListener
    void on(ApiSecretRenewed renewed) {
        String once = UUID.randomUUID().toString();
        String ref = String.join(":", renewed.agency(), renewed.clientId(), renewed.by());
        people.of(renewed.agency()).forEach(member -> mails.post(member.subject(), KIND, once, ref));
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

    /** Read as the recipient; nothing for who left the agency meanwhile. */
    @Override
    public Optional<Letter> write(Recipient to, String ref) {
        Locale language = to.language();
        String[] parts = ref.split(":", 3);
        if (!asker.get().worksFor(parts[0]) || !asker.get().is(Role.TASKFORCE)) {
            return Optional.empty();
        }
        String by = people.find(parts[0], parts[2])
                .map(Colleague::name)
                .orElseGet(() -> messages.getMessage("connections.secret.mail.somebody", null, language));
        Object[] who = {by, parts[1]};
        return Optional.of(new Letter(
                messages.getMessage("connections.secret.mail.subject", null, language),
                List.of(
                        Line.sentence(messages.getMessage("connections.secret.mail.what", who, language)),
                        Line.sentence(messages.getMessage("connections.secret.mail.do", null, language))),
                new Link(messages.getMessage("connections.secret.mail.open", null, language), "/connections"),
                messages.getMessage("connections.mail.why", null, language),
                Optional.empty()));
    }
}
