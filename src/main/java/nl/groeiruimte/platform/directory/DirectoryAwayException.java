package nl.groeiruimte.platform.directory;

/** The login server cannot be asked about people now; it says why, without what was asked. */
public class DirectoryAwayException extends RuntimeException {

    private final String why;

    DirectoryAwayException(String why) {
        super(why);
        this.why = why;
    }

    /** In a word or a few, with nothing of what was asked or answered. */
    public String why() {
        return why;
    }
}
