package nl.groeiruimte.api.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Tags answers with how what they show is now: the field {@code ETag} (RFC 9110, 8.8.3). */
public final class EntityTag {

    private EntityTag() {}

    /** The tag of what these make up; strong. */
    public static String of(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest()) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
