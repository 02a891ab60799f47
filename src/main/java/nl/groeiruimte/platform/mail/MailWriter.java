package nl.groeiruimte.platform.mail;

import java.util.Optional;

/**
 * Writes the mails of one kind; a bean of the room that posts them. For each kind there is a message
 * {@code mail.kind.<kind>} that says what it is about, as "Your tasks".
 */
public interface MailWriter {

    /** The code with which mails of this kind are posted: small letters, digits and hyphens. */
    String kind();

    /**
     * What to write to somebody now. Asked when the mail is sent, in a transaction that reads as this person would:
     * what the database does not show the person is not there. Nothing can be written in it, and no identity be read.
     *
     * @param ref as it was posted
     * @return empty when there is nothing to say any more; the mail is then never sent
     */
    Optional<Letter> write(Recipient to, String ref);

    /** Whether its readers may stop it by one click: an {@link Unsubscriber} then gets to hear of that. */
    default boolean canBeStopped() {
        return true;
    }
}
