package nl.groeiruimte.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/** Keeps the tokens of forms in the session; they have 256 random bits, of which the usual UUID has 122. */
class FormTokenStore implements CsrfTokenRepository {

    private static final int BYTES = 32;

    private final CsrfTokenRepository sessions = new HttpSessionCsrfTokenRepository();
    private final StringKeyGenerator random =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), BYTES);

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        CsrfToken usual = sessions.generateToken(request);
        return new DefaultCsrfToken(usual.getHeaderName(), usual.getParameterName(), random.generateKey());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        sessions.saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return sessions.loadToken(request);
    }
}
