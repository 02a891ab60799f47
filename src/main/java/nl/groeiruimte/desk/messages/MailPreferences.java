package nl.groeiruimte.desk.messages;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.groeiruimte.platform.mail.MailLanguages;
import nl.groeiruimte.platform.mail.Unsubscriber;
import nl.groeiruimte.platform.message.Delivery;
import nl.groeiruimte.platform.message.MessageSettings;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import org.springframework.stereotype.Component;

/** How people hear of each kind by mail: as they chose, else as is usual for their roles; and in which language. */
@Component
class MailPreferences implements Unsubscriber, MailLanguages {

    private final MessageSettings settings;
    private final MailReaders readers;
    private final CurrentAsker asker;

    MailPreferences(MessageSettings settings, MailReaders readers, CurrentAsker asker) {
        this.settings = settings;
        this.readers = readers;
        this.asker = asker;
    }

    /** Of who asks, for each kind that they can hear of. */
    Map<MessageKind, Delivery> mine() {
        return of(asker.get());
    }

    /** Of a person; that of another is known to the system alone. */
    Map<MessageKind, Delivery> of(Asker person) {
        return merged(person.roles(), settings.of(person.subject()));
    }

    /** What is usual for these roles, with what somebody chose in its place. */
    static Map<MessageKind, Delivery> merged(Set<Role> roles, Map<String, Delivery> chosen) {
        Map<MessageKind, Delivery> all = new LinkedHashMap<>();
        for (MessageKind kind : MessageKind.values()) {
            kind.usual(roles).ifPresent(usual -> all.put(kind, chosen.getOrDefault(kind.code(), usual)));
        }
        return all;
    }

    /** Codes of the kinds that somebody with these roles, who chose this, hears of in this way. */
    static Set<String> kinds(Set<Role> roles, Map<String, Delivery> chosen, Delivery delivery) {
        return kinds(merged(roles, chosen), delivery);
    }

    /** Codes of the kinds of which somebody hears in this way. */
    static Set<String> kinds(Map<MessageKind, Delivery> wanted, Delivery delivery) {
        return wanted.entrySet().stream()
                .filter(kind -> kind.getValue() == delivery)
                .map(kind -> kind.getKey().code())
                .collect(Collectors.toSet());
    }

    /** A kind, or all that is in a summary at that moment: what was set otherwise goes on. */
    @Override
    public void stop(String subject, String kind) {
        Optional<SummaryMail.Of> summary = Arrays.stream(SummaryMail.Of.values())
                .filter(one -> one.kind().equals(kind))
                .findFirst();
        if (summary.isEmpty()) {
            settings.stop(subject, kind);
            return;
        }
        readers.find(subject).ifPresent(person -> of(person).forEach((of, delivery) -> {
            if (delivery == summary.get().delivery()) {
                settings.stop(subject, of.code());
            }
        }));
    }

    @Override
    public Optional<Locale> of(String subject) {
        return settings.language().map(Locale::forLanguageTag);
    }
}
