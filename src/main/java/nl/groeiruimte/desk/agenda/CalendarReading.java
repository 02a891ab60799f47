package nl.groeiruimte.desk.agenda;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.groeiruimte.platform.directory.Account;
import nl.groeiruimte.platform.directory.Directory;
import nl.groeiruimte.platform.directory.DirectoryAwayException;
import nl.groeiruimte.platform.security.ReadingAs;
import org.springframework.stereotype.Component;

/**
 * Reads a calendar for who has the secret of its address: as the person whose it is, with the rights that the login
 * server gives that person at this moment. Nobody else's can come out of it, because only a secret leads to a person.
 */
@Component
class CalendarReading {

    private final CalendarAddresses addresses;
    private final Directory directory;
    private final ReadingAs reading;
    private final CalendarContent content;
    private final CalendarRevisions revisions;
    private final Clock clock;

    CalendarReading(
            CalendarAddresses addresses,
            Directory directory,
            ReadingAs reading,
            CalendarContent content,
            CalendarRevisions revisions,
            Clock clock) {
        this.addresses = addresses;
        this.directory = directory;
        this.reading = reading;
        this.content = content;
        this.revisions = revisions;
        this.clock = clock;
    }

    /**
     * The calendar's file.
     *
     * @param base address of the product
     * @return empty when nothing is opened by this secret, or its person has no rights here any more
     * @throws DirectoryAwayException when the login server cannot say so
     */
    Optional<byte[]> file(CalendarSecret secret, String base) {
        return addresses.readerOf(secret).filter(this::mayLogIn).flatMap(subject -> reading.person(subject, content::of)
                .map(read -> {
                    List<CalendarRevisions.Revised> entries = revisions.of(subject, read.entries());
                    addresses.fetched(subject, LocalDate.now(clock));
                    return CalendarFile.of(read.name(), entries, base);
                }));
    }

    /** Asked each time, which brings our list of rights up to date too. */
    private boolean mayLogIn(String subject) {
        return directory.account(subject).filter(Account::active).isPresent();
    }
}
