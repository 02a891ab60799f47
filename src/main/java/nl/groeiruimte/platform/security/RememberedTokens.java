package nl.groeiruimte.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers which tokens were found valid, since an agency's system sends the same one for minutes and checking its
 * signature takes a tenth of a request. For a minute at most, so that long a token still works after the login server
 * withdrew the key that signed it; what depends on the time is looked at each time.
 */
final class RememberedTokens implements JwtDecoder {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 1_000;

    private record Valid(Jwt token, Instant until) {}

    private final JwtDecoder decoder;
    private final OAuth2TokenValidator<Jwt> age;
    private final Clock clock;
    private final Map<String, Valid> tokens = new ConcurrentHashMap<>();

    /** @param age refuses tokens for their age */
    RememberedTokens(JwtDecoder decoder, OAuth2TokenValidator<Jwt> age, Clock clock) {
        this.decoder = decoder;
        this.age = age;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        Instant now = clock.instant();
        Valid known = tokens.get(token);
        if (known != null
                && now.isBefore(known.until())
                && !age.validate(known.token()).hasErrors()) {
            return known.token();
        }
        tokens.remove(token);
        Jwt jwt = decoder.decode(token);
        if (tokens.size() >= MOST_KEPT) {
            tokens.clear();
        }
        Instant until = now.plus(REMEMBERED);
        Instant expiry = jwt.getExpiresAt();
        tokens.put(token, new Valid(jwt, expiry == null || expiry.isAfter(until) ? until : expiry));
        return jwt;
    }
}
