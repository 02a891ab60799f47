package nl.groeiruimte.platform.session;

import java.util.HexFormat;
import nl.groeiruimte.platform.security.Sealing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.stereotype.Component;

/** Closes what a session keeps before it goes to the database, with a key that the database does not have. */
@Component
class Seal {

    private static final Logger LOG = LoggerFactory.getLogger(Seal.class);

    private final SerializingConverter toBytes = new SerializingConverter();
    private final DeserializingConverter fromBytes = new DeserializingConverter(new KeptClasses());
    private final String key;
    private final Sealing content;

    Seal(@Value("${groeiruimte.session.seal-key}") String key) {
        if (key.length() < Sealing.SHORTEST) {
            throw new IllegalArgumentException("GROEIRUIMTE_SESSION_KEY: at least " + Sealing.SHORTEST + " characters");
        }
        this.key = key;
        this.content = new Sealing(key, "content");
    }

    /** Opens with the same place alone, which stays outside. */
    byte[] close(Object kept, String place) {
        return content.close(toBytes.convert(kept), place);
    }

    /**
     * Nothing for what was not closed with this key in this place, or is of a class that sessions do not keep: who
     * changes the key, or a library, ends the logins, and breaks no page.
     */
    @Nullable
    Object open(byte[] closed, String place) {
        try {
            return fromBytes.convert(content.open(closed, place));
        } catch (IllegalArgumentException otherKey) {
            LOG.warn("A session holds what was not sealed for it with this key; its user has to log in again");
            return null;
        } catch (SerializationFailedException unknown) {
            LOG.error(
                    "A session holds what cannot be read back, see KeptClasses; its user has to log in again: {}",
                    unknown.getMostSpecificCause().getMessage());
            return null;
        }
    }

    /** What stands in the database in the place of a user's subject: always the same, and nobody's name. */
    String nameOf(String subject) {
        return HexFormat.of().formatHex(Sealing.hash(Sealing.hash(key, "names"), subject));
    }
}
