package nl.groeiruimte.platform.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.session.SessionIdGenerator;
import org.springframework.stereotype.Component;

/**
 * Ids under which sessions are stored: a hash of what stands in the browser's cookie. Whoever reads the table of
 * sessions cannot make a cookie of it.
 */
@Component
class SessionIds implements SessionIdGenerator {

    /** As long as the column; of the secret too, which so has 144 random bits. */
    private static final int LENGTH = 36;

    /** Between making an id and writing its cookie, which the same request does. */
    private static final ThreadLocal<Made> LAST = new ThreadLocal<>();

    private final SecureRandom random = new SecureRandom();

    private record Made(String id, String secret) {}

    @Override
    public String generate() {
        byte[] bits = new byte[LENGTH / 2];
        random.nextBytes(bits);
        String secret = HexFormat.of().formatHex(bits);
        String id = of(secret);
        LAST.set(new Made(id, secret));
        return id;
    }

    /** The id of the session whose cookie this is: 144 bits of its SHA-256, in hexadecimal. */
    static String of(String secret) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** What to write in the cookie of a session that this thread has just made; empty for any other. */
    static Optional<String> secretOf(String id) {
        Made made = LAST.get();
        return made != null && made.id().equals(id) ? Optional.of(made.secret()) : Optional.empty();
    }
}
