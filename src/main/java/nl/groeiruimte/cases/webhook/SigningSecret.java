package nl.groeiruimte.cases.webhook;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.stream.Collectors;
import nl.groeiruimte.platform.security.Sealing;

/**
 * With what deliveries are signed, as Standard Webhooks has it: HMAC-SHA-256 over id, time and body.
 *
 * @param key its bytes
 */
record SigningSecret(byte[] key) {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static SigningSecret draw() {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return new SigningSecret(key);
    }

    /** As whoever checks signatures keeps it. */
    String text() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /** The header with the signatures of all keys that are valid now. */
    static String header(Collection<SigningSecret> secrets, String id, Instant at, byte[] body) {
        String signed = id + "." + at.getEpochSecond() + "." + new String(body, StandardCharsets.UTF_8);
        return secrets.stream()
                .map(secret -> "v1," + Base64.getEncoder().encodeToString(Sealing.hash(secret.key, signed)))
                .collect(Collectors.joining(" "));
    }

    /** Lest it ends up in a log. */
    @Override
    public String toString() {
        return "SigningSecret[hidden]";
    }
}
