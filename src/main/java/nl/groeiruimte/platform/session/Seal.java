package nl.groeiruimte.platform.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
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
    private static final int SHORTEST = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SerializingConverter toBytes = new SerializingConverter();
    private final DeserializingConverter fromBytes = new DeserializingConverter(new KeptClasses());
    private final SecretKeySpec content;
    private final SecretKeySpec names;

    Seal(@Value("${groeiruimte.session.seal-key}") String key) {
        if (key.length() < SHORTEST) {
            throw new IllegalArgumentException("GROEIRUIMTE_SESSION_KEY: at least " + SHORTEST + " characters");
        }
        SecretKeySpec whole = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.content = new SecretKeySpec(hash(whole, "content"), "AES");
        this.names = new SecretKeySpec(hash(whole, "names"), "HmacSHA256");
    }

    /** Opens with the same place alone, which stays outside. */
    byte[] close(Object kept, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] closed = crypt(Cipher.ENCRYPT_MODE, nonce, place, toBytes.convert(kept));
        return ByteBuffer.allocate(NONCE_BYTES + closed.length)
                .put(nonce)
                .put(closed)
                .array();
    }

    /**
     * Nothing for what was not closed with this key in this place, or is of a class that sessions do not keep: who
     * changes the key, or a library, ends the logins, and breaks no page.
     */
    @Nullable
    Object open(byte[] closed, String place) {
        try {
            byte[] nonce = Arrays.copyOf(closed, NONCE_BYTES);
            return fromBytes.convert(
                    crypt(Cipher.DECRYPT_MODE, nonce, place, Arrays.copyOfRange(closed, NONCE_BYTES, closed.length)));
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
        return HexFormat.of().formatHex(hash(names, subject));
    }

    private byte[] crypt(int mode, byte[] nonce, String place, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, content, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not sealed with this key", e);
        }
    }

    private static byte[] hash(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
