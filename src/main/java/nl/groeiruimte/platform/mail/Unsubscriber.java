package nl.groeiruimte.platform.mail;

/** Keeps what people do not want to hear of by mail; the room with their preferences implements it. */
@FunctionalInterface
public interface Unsubscriber {

    /**
     * Stops mails of this kind to this person, who need not be logged in; does nothing when they were stopped already.
     * Called as the system, in a transaction.
     *
     * @param subject the login server's id of the person
     * @param kind as it was posted
     */
    void stop(String subject, String kind);
}
