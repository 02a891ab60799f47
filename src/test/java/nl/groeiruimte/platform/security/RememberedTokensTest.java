package nl.groeiruimte.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RememberedTokensTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private final HandClock clock = new HandClock();
    private final AtomicInteger checks = new AtomicInteger();
    private Instant expiry = START.plusSeconds(300);
    private boolean keyWithdrawn;
    private boolean tooOld;
    private final RememberedTokens tokens = new RememberedTokens(
            token -> {
                checks.incrementAndGet();
                if (keyWithdrawn
                        || tooOld
                        || !token.startsWith("good")
                        || !clock.instant().isBefore(expiry)) {
                    throw new BadJwtException("refused");
                }
                return Jwt.withTokenValue(token)
                        .header("alg", "RS256")
                        .claim("sub", token)
                        .expiresAt(expiry)
                        .build();
            },
            token -> tooOld
                    ? OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"))
                    : OAuth2TokenValidatorResult.success(),
            clock);

    @Test
    void tokenIsCheckedOnceWithinAMinute() {
        tokens.decode("good");
        clock.pass(Duration.ofSeconds(59));
        assertThat(tokens.decode("good").getSubject()).isEqualTo("good");
        assertThat(checks).hasValue(1);
    }

    @Test
    void eachTokenIsCheckedByItself() {
        assertThat(tokens.decode("good1").getSubject()).isEqualTo("good1");
        assertThat(tokens.decode("good2").getSubject()).isEqualTo("good2");
        assertThat(checks).hasValue(2);
    }

    @Test
    void withdrawnKeyIsNoticedAfterAMinute() {
        tokens.decode("good");
        keyWithdrawn = true;
        clock.pass(Duration.ofSeconds(60));
        assertThatThrownBy(() -> tokens.decode("good")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void expiredTokenIsRefusedAlsoWithinTheMinute() {
        expiry = START.plusSeconds(10);
        tokens.decode("good");
        clock.pass(Duration.ofSeconds(10));
        assertThatThrownBy(() -> tokens.decode("good")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void tokenThatBecomesTooOldIsRefusedAlsoWithinTheMinute() {
        tokens.decode("good");
        tooOld = true;
        assertThatThrownBy(() -> tokens.decode("good")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void refusedTokenIsNotRemembered() {
        for (int i = 1; i <= 2; i++) {
            assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
            assertThat(checks).hasValue(i);
        }
    }

    /** Runs when told to. */
    private static final class HandClock extends Clock {

        private Instant now = START;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
