package nl.groeiruimte.platform.mail;

import java.util.Locale;

/** Why a mail was not sent when it was tried. */
enum MailProblem {
    /** The mail server was not there, or did not let us in. */
    SERVER_AWAY,
    /** The mail server took no mail for this person now, or not this mail. */
    NOT_NOW,
    /** There is no such mailbox, or it takes nothing any more. */
    REFUSED,
    /** The login server has no address of this person. */
    NO_ADDRESS,
    /** The login server did not say where the person's mail goes. */
    LOGIN_SERVER,
    /** What it says could not be written. */
    UNWRITTEN;

    /** As it stands in the table and in the last part of message keys. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
