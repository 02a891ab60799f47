package nl.groeiruimte.platform.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Closes what goes to the database with a key that the database does not have (AES-256-GCM). */
public final class Sealing {

    /** Characters that a key has at least. */
    public static final int SHORTEST = 32;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String HASH = "HmacSHA256";

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec content;

    /** @param purpose with another one, the same key opens nothing of this */
    public Sealing(String key, String purpose) {
        this.content = new SecretKeySpec(hash(key, purpose), "AES");
    }

    /** Opens with the same place alone, which stays outside. */
    public byte[] close(byte[] open, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] closed = crypt(Cipher.ENCRYPT_MODE, nonce, place, open);
        return ByteBuffer.allocate(NONCE_BYTES + closed.length)
                .put(nonce)
                .put(closed)
                .array();
    }

    /** @throws IllegalArgumentException for what was not closed with this key in this place */
    public byte[] open(byte[] closed, String place) {
        byte[] nonce = Arrays.copyOf(closed, NONCE_BYTES);
        return crypt(Cipher.DECRYPT_MODE, nonce, place, Arrays.copyOfRange(closed, NONCE_BYTES, closed.length));
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

    /** HMAC-SHA-256 of a text. */
    public static byte[] hash(String key, String text) {
        return hash(key.getBytes(StandardCharsets.UTF_8), text);
    }

    /** The same with a key of bytes. */
    public static byte[] hash(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(key, HASH));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
