package nl.groeiruimte.platform.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.groeiruimte.platform.web.HostCookies;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a form that was sent after its session had ended until its writer has logged in again. A form may hold a
 * company's identity, which no table that the application reads and no browser may store. So the text is sealed with a
 * key of its own: the sealed text is in the (new) session in the database, the key only in the browser's cookie, and
 * neither says anything without the other. Kept is only what a page of ours sent, with a {@link FormWriter} field;
 * given back is it to that person.
 */
@Component
class KeptForms {

    static final String PATH = "/kept-form";
    static final String COOKIE = "groeiruimte-kept";
    static final Duration LIFE = Duration.ofMinutes(30);

    private static final int LARGEST = 256 * 1024;
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final FormWriter writers;
    private final JsonMapper json;
    private final SecureRandom random = new SecureRandom();

    KeptForms(FormWriter writers, JsonMapper json) {
        this.writers = writers;
        this.json = json;
    }

    /** What is in the session: useless without the key. */
    private record Sealed(byte[] nonce, byte[] text, Instant at) implements Serializable {

        private static final String ATTRIBUTE = Sealed.class.getName();
        private static final long serialVersionUID = 1;
    }

    /** Keeps the form that was just sent; false when it is not one of ours, or too large. */
    boolean keep(HttpServletRequest request, HttpServletResponse response) {
        Optional<KeptForm> form = sentByOurPage(request).map(KeptForm::withoutOldSession);
        if (form.isEmpty()) {
            return false;
        }
        byte[] text = json.writeValueAsBytes(form.get());
        if (text.length > LARGEST) {
            return false;
        }
        byte[] key = random(KEY_BYTES);
        byte[] nonce = random(NONCE_BYTES);
        HttpSession session = request.getSession();
        session.setAttribute(
                Sealed.ATTRIBUTE, new Sealed(nonce, crypt(Cipher.ENCRYPT_MODE, key, nonce, text), Instant.now()));
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(
                                HostCookies.name(COOKIE, request),
                                Base64.getUrlEncoder().encodeToString(key))
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(LIFE)
                        .build()
                        .toString());
        return true;
    }

    /** What a request wants to be done, if a page of ours sent it. */
    Optional<KeptForm> sentByOurPage(HttpServletRequest request) {
        return request.getMethod().equals("POST") && fromOurPages(request)
                ? writers.read(request.getParameter(FormWriter.FIELD)).map(writer -> KeptForm.of(request, writer))
                : Optional.empty();
    }

    /** The form that this browser's session keeps for this person; anybody else's is thrown away. */
    Optional<KeptForm> find(HttpServletRequest request, String subject) {
        HttpSession session = request.getSession(false);
        Sealed sealed = session == null ? null : (Sealed) session.getAttribute(Sealed.ATTRIBUTE);
        Cookie cookie = WebUtils.getCookie(request, HostCookies.name(COOKIE, request));
        if (sealed == null || cookie == null) {
            return Optional.empty();
        }
        Optional<KeptForm> form =
                open(sealed, cookie.getValue()).filter(kept -> kept.writer().equals(subject));
        if (form.isEmpty()) {
            session.removeAttribute(Sealed.ATTRIBUTE);
        }
        return form;
    }

    private Optional<KeptForm> open(Sealed sealed, String key) {
        if (Instant.now().isAfter(sealed.at().plus(LIFE))) {
            return Optional.empty();
        }
        try {
            byte[] text = crypt(Cipher.DECRYPT_MODE, Base64.getUrlDecoder().decode(key), sealed.nonce(), sealed.text());
            return Optional.of(json.readValue(text, KeptForm.class));
        } catch (IllegalArgumentException wrongKey) {
            return Optional.empty();
        }
    }

    /** Another site may not make a text for our user to find and send. */
    private static boolean fromOurPages(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null
                && URI.create(request.getRequestURL().toString())
                        .resolve("/")
                        .toString()
                        .equals(origin + "/");
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] crypt(int mode, byte[] key, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    mode,
                    new SecretKeySpec(Arrays.copyOf(key, KEY_BYTES), "AES"),
                    new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not the key of this text", e);
        }
    }
}
