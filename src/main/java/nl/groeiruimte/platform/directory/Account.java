package nl.groeiruimte.platform.directory;

import java.util.Optional;
import nl.groeiruimte.platform.security.Person;

/**
 * What the login server has of a person.
 *
 * @param person name and rights
 * @param mailAddress as its administrator wrote it, if there is one
 */
public record Account(Person person, Optional<String> mailAddress) {

    /** Whether it lets the person in. */
    public boolean active() {
        return person.active();
    }
}
