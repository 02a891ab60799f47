package nl.groeiruimte.desk.messages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.groeiruimte.platform.message.Delivery;
import nl.groeiruimte.platform.message.Message;
import nl.groeiruimte.platform.message.MessageBox;
import nl.groeiruimte.platform.message.MessageSettings;
import nl.groeiruimte.platform.message.MessagesToMail.Period;
import nl.groeiruimte.platform.message.SummaryReaders;
import nl.groeiruimte.platform.message.SummaryReaders.Reader;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Sight;
import org.springframework.stereotype.Component;

/**
 * Finds what many people have not seen yet, each the same as {@link MessageBox#unread} gives them: once for all who see
 * the same, then what each of them opened or did themselves is left out.
 */
@Component
class SummaryReading {

    /** More than anybody is told of, so that what a few left out does not leave them short. */
    private static final int LISTED = MessageBox.MANY + 20;

    private final MessageSettings settings;
    private final MessageBox box;
    private final SummaryReaders readers;
    private final CurrentAsker asker;

    SummaryReading(MessageSettings settings, MessageBox box, SummaryReaders readers, CurrentAsker asker) {
        this.settings = settings;
        this.box = box;
        this.readers = readers;
        this.asker = asker;
    }

    /** What somebody has not seen yet, the newest first. */
    record Unread(Asker person, Optional<Locale> language, List<Message> messages) {}

    /** What is the same for some: people of a sight who want the same kinds. */
    private record Shared(Sight sight, Set<String> kinds) {}

    /** Of these people what they want to hear of in this way; who is left out is to be read for alone. */
    List<Unread> find(Delivery delivery, List<Sight> sights, Period period) {
        List<String> subjects = sights.stream()
                .flatMap(sight -> sight.people().stream())
                .map(Asker::subject)
                .toList();
        Map<String, Map<String, Delivery>> chosen = asker.asSystem(() -> settings.of(subjects));
        Map<Asker, Shared> sharing = new HashMap<>();
        Map<Shared, List<Message>> listed = new HashMap<>();
        for (Sight sight : sights) {
            for (Asker person : sight.people()) {
                Map<String, Delivery> theirs = chosen.getOrDefault(person.subject(), Map.of());
                Shared shared = new Shared(sight, MailPreferences.kinds(person.roles(), theirs, delivery));
                sharing.put(person, shared);
                listed.computeIfAbsent(shared, of -> listed(of, period));
            }
        }
        List<UUID> ids = listed.values().stream()
                .flatMap(Collection::stream)
                .map(Message::id)
                .distinct()
                .toList();
        Map<String, Reader> known = asker.asSystem(() -> readers.of(subjects, ids, period));
        List<Unread> unread = new ArrayList<>();
        sharing.forEach((person, shared) -> {
            List<Message> ofAll = Objects.requireNonNull(listed.get(shared));
            Reader reader = Objects.requireNonNull(known.get(person.subject()));
            of(person, shared, ofAll, reader, period).ifPresent(unread::add);
        });
        return unread;
    }

    private List<Message> listed(Shared shared, Period period) {
        return shared.kinds().isEmpty()
                ? List.of()
                : shared.sight().shared(() -> box.unread(shared.kinds(), period.after(), period.until(), LISTED));
    }

    private Optional<Unread> of(Asker person, Shared shared, List<Message> listed, Reader reader, Period period) {
        List<Message> ofInboxes = listed.stream()
                .filter(message -> reader.misses(message.id()))
                .limit(MessageBox.MANY)
                .toList();
        boolean all = listed.size() < LISTED
                || ofInboxes.size() == MessageBox.MANY
                || reader.hasReadBefore(listed.get(listed.size() - 1).id());
        if (!all) {
            return Optional.empty();
        }
        List<Message> messages = ofInboxes;
        if (reader.hasOwn() && !shared.kinds().isEmpty()) {
            List<Message> own =
                    shared.sight().of(person, () -> box.unreadOfMyOwn(shared.kinds(), period.after(), period.until()));
            messages = Stream.concat(ofInboxes.stream(), own.stream())
                    .sorted((one, other) -> SummaryReaders.order(other.id(), one.id()))
                    .limit(MessageBox.MANY)
                    .toList();
        }
        return Optional.of(new Unread(person, reader.language().map(Locale::forLanguageTag), messages));
    }
}
