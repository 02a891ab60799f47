package nl.groeiruimte.desk.messages;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.People;
import nl.groeiruimte.platform.security.Person;
import nl.groeiruimte.platform.security.Role;
import org.springframework.stereotype.Component;

/** Who can get mails: people whom the login server lets in, with their roles; known to the system alone. */
@Component
class MailReaders {

    private final People people;

    MailReaders(People people) {
        this.people = people;
    }

    /**
     * Everybody who works from an inbox; those who see the same beside each other, because summaries are posted in this
     * order and are written together.
     */
    List<Asker> all() {
        return people.all().stream()
                .filter(person -> person.active() && !person.severalAgencies())
                .map(MailReaders::asker)
                .filter(person -> !person.inboxes().isEmpty())
                .sorted(Comparator.comparing(person -> person.inboxes() + " " + new TreeSet<>(person.roles())))
                .toList();
    }

    Optional<Asker> find(String subject) {
        return all().stream().filter(person -> person.subject().equals(subject)).findFirst();
    }

    private static Asker asker(Person person) {
        Set<Role> roles = Arrays.stream(Role.values())
                .filter(role -> person.roles().contains(role.code()))
                .collect(Collectors.toUnmodifiableSet());
        return new Asker(person.subject(), person.name(), person.agency(), roles);
    }
}
