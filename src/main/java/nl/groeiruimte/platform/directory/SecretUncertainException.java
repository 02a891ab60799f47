package nl.groeiruimte.platform.directory;

/** The login server was told to make a new secret and gave none back: whether it made one, nobody knows. */
public class SecretUncertainException extends DirectoryAwayException {

    SecretUncertainException(String why) {
        super(why);
    }
}
