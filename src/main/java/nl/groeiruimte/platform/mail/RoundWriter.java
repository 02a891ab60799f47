package nl.groeiruimte.platform.mail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.groeiruimte.platform.security.Sight;

/** A writer that can write to many people at once what it would write to each of them. */
public interface RoundWriter extends MailWriter {

    /** A letter and to whom it is. */
    record Addressed(Recipient to, Letter letter) {}

    /**
     * What to write to these people now; exactly what {@link #write} would to each. Asked in no transaction, as the
     * system.
     *
     * @param ref as it was posted to all of them
     * @return by subject, empty for whom there is nothing to say to; who is not in it is to be written to alone
     */
    Map<String, Optional<Addressed>> writeTogether(List<Sight> sights, String ref);
}
