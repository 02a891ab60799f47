package nl.groeiruimte.platform.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Says, in each form, for whom the form was made, so that a form sent after the login ended still tells whose text it
 * is. Signed with a key that all nodes have: it comes from the secret that they share with the login server.
 */
@Component
class FormWriter {

    static final String FIELD = "_writer";

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    FormWriter(@Value("${spring.security.oauth2.client.registration.keycloak.client-secret}") String secret) {
        this.key = new SecretKeySpec(sign(new SecretKeySpec(bytes(secret), ALGORITHM), "form writer"), ALGORITHM);
    }

    /** The field's value for this subject. */
    String sign(String subject) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return base64.encodeToString(bytes(subject)) + "." + base64.encodeToString(sign(key, subject));
    }

    /** The subject, when the value is one that we signed. */
    Optional<String> read(String value) {
        String[] parts = value == null ? new String[0] : value.split("\\.");
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            String subject = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
            boolean ours = MessageDigest.isEqual(Base64.getUrlDecoder().decode(parts[1]), sign(key, subject));
            return ours ? Optional.of(subject) : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static byte[] sign(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
