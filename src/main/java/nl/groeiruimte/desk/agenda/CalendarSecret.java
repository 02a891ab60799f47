package nl.groeiruimte.desk.agenda;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What opens a calendar address, and nothing else: drawn at random and shown once. We keep its hash alone; as long as
 * it is, it needs no salt, and is found by its hash, so that the time of an answer tells nothing of how near a guess
 * came.
 *
 * @param text 43 signs, as they stand in the address
 */
record CalendarSecret(String text) {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static CalendarSecret draw() {
        byte[] drawn = new byte[BYTES];
        RANDOM.nextBytes(drawn);
        return new CalendarSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(drawn));
    }

    /** Empty for what no secret looks like. */
    static Optional<CalendarSecret> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new CalendarSecret(text)) : Optional.empty();
    }

    byte[] hash() {
        return sha256(text);
    }

    static byte[] sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Not the secret: this may come into a log. */
    @Override
    public String toString() {
        return "CalendarSecret";
    }
}
