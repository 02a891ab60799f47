package nl.groeiruimte.platform.directory;

import java.util.Optional;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Keeps our list of people as the login server has it. Without its settings, people are known from their first login
 * on.
 */
@Component
public class Directory {

    private static final Logger LOG = LoggerFactory.getLogger(Directory.class);

    private final DirectorySettings settings;
    private final LoginServer server;
    private final People people;
    private final CurrentAsker asker;

    Directory(DirectorySettings settings, LoginServer server, People people, CurrentAsker asker) {
        this.settings = settings;
        this.server = server;
        this.people = people;
        this.asker = asker;
    }

    /** Whether there is a login server to read from. */
    public boolean configured() {
        return settings.configured();
    }

    /**
     * Reads the list now.
     *
     * @return false when the login server did not give it; what was known stays
     */
    public boolean read() {
        if (!configured()) {
            return false;
        }
        try {
            var listed = server.people();
            asker.asSystem(() -> people.list(listed));
            return true;
        } catch (RestClientException e) {
            // Its message quotes the answer, which may hold names.
            LOG.warn(
                    "The login server did not give its list of people ({})",
                    e.getClass().getSimpleName());
            return false;
        }
    }

    /**
     * How somebody is reached by mail, and with which rights, which our list then has too. The address is asked of the
     * login server each time and kept nowhere: one that changes counts at once, and who is gone leaves none behind.
     *
     * @param subject the login server's id of the person
     * @return empty when the login server knows nobody with this id
     * @throws DirectoryAwayException when it does not answer, or there is none to ask
     */
    public Optional<Account> account(String subject) {
        if (!configured()) {
            throw new DirectoryAwayException("there is no secret to ask it with");
        }
        try {
            Optional<Account> account = server.account(subject);
            account.ifPresent(known -> asker.asSystem(() -> people.update(known.person())));
            return account;
        } catch (RestClientException e) {
            // Its message quotes the answer, which may hold an address.
            throw new DirectoryAwayException(e.getClass().getSimpleName());
        }
    }

    @Scheduled(
            initialDelayString = "${groeiruimte.directory.first-after}",
            fixedDelayString = "${groeiruimte.directory.every}")
    void readRegularly() {
        read();
    }
}
