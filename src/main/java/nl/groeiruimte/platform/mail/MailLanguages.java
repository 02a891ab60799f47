package nl.groeiruimte.platform.mail;

import java.util.Locale;
import java.util.Optional;

/** Knows in which language somebody reads; the room with people's preferences implements it. Dutch without. */
@FunctionalInterface
public interface MailLanguages {

    /**
     * The language that somebody chose, if any. Called as that person, in a transaction that only reads.
     *
     * @param subject the login server's id of the person
     */
    Optional<Locale> of(String subject);
}
