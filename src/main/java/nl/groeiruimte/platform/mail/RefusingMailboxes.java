package nl.groeiruimte.platform.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.groeiruimte.platform.mail.Letter.Line;
import nl.groeiruimte.platform.mail.Letter.Link;
import nl.groeiruimte.platform.security.People;
import nl.groeiruimte.platform.security.Person;
import nl.groeiruimte.platform.security.Role;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells a colleague of the same agency whose mailbox refuses its mail, once an address: the one who was here last, and
 * whose own mailbox takes mail. Who is of no agency has the administrator's page alone.
 */
@Component
class RefusingMailboxes implements MailWriter {

    static final String KIND = "mailbox-refuses";

    private static final int BYTES_OF_ADDRESS = 8;

    private final Outbox outbox;
    private final Mails mails;
    private final People people;
    private final MessageSource messages;

    RefusingMailboxes(Outbox outbox, Mails mails, People people, MessageSource messages) {
        this.outbox = outbox;
        this.mails = mails;
        this.people = people;
        this.messages = messages;
    }

    /** Ends the mail that was refused, and has a colleague told in the same transaction. */
    void tell(Outbox.Due refused, String address, String answer, Instant now) {
        outbox.refused(refused, answer, now, () -> tellColleague(refused, address));
    }

    /** The same of a mail that another server sent back later. */
    void tell(DeliveryReport report, Instant now) {
        outbox.returned(report.mail(), report.forGood(), report.answer(), now, back -> {
            if (report.forGood()) {
                tellColleague(back, report.address());
            }
        });
    }

    private void tellColleague(Outbox.Due refused, String address) {
        colleague(refused.recipient())
                .ifPresent(colleague -> mails.post(
                        colleague.subject(), KIND, refused.recipient() + ":" + hash(address), refused.recipient()));
    }

    private Optional<Person> colleague(String subject) {
        List<Person> all = people.all();
        Set<String> refusing = outbox.refusing();
        String agency = of(all, subject).map(Person::agency).orElse(null);
        return all.stream()
                .filter(person -> agency != null && agency.equals(person.agency()))
                .filter(person ->
                        person.active() && isMember(person) && !person.subject().equals(subject))
                .filter(person -> !refusing.contains(person.subject()))
                .max(Comparator.comparing(Person::lastLogin, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    private static boolean isMember(Person person) {
        return Role.OF_PEOPLE.stream()
                .anyMatch(role -> role.member() && person.roles().contains(role.code()));
    }

    private static Optional<Person> of(List<Person> people, String subject) {
        return people.stream()
                .filter(person -> person.subject().equals(subject))
                .findFirst();
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

    @Override
    public Optional<Letter> write(Recipient to, String ref) {
        Locale language = to.language();
        return of(people.all(), ref).filter(Person::active).map(person -> {
            Object[] name = {person.name()};
            return new Letter(
                    messages.getMessage("mail.refuses.subject", name, language),
                    List.of(
                            Line.sentence(messages.getMessage("mail.refuses.what", name, language)),
                            Line.sentence(messages.getMessage("mail.refuses.do", name, language))),
                    new Link(messages.getMessage("mail.refuses.open", null, language), "/"),
                    messages.getMessage("mail.refuses.why", name, language),
                    Optional.empty());
        });
    }

    /** So that the table holds no address. */
    private static String hash(String address) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(address.toLowerCase(Locale.ROOT).getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES_OF_ADDRESS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
