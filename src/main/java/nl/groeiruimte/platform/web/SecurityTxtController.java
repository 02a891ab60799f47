package nl.groeiruimte.platform.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells where to report a weakness (RFC 9116). */
@Controller
class SecurityTxtController {

    /** The file may be believed this long after it was asked for; the RFC advises less than a year. */
    private static final Duration VALID = Duration.ofDays(180);

    private final String contact;
    private final String policy;
    private final Clock clock;

    /**
     * Where to report.
     *
     * @param contact such as {@code mailto:security@example.org}; empty for nowhere
     * @param policy address of the page that says how reports are dealt with; empty for none
     */
    SecurityTxtController(
            @Value("${groeiruimte.security-txt.contact}") String contact,
            @Value("${groeiruimte.security-txt.policy}") String policy,
            Clock clock) {
        this.contact = contact;
        this.policy = policy;
        this.clock = clock;
    }

    @GetMapping("/.well-known/security.txt")
    ResponseEntity<String> tell() {
        if (!StringUtils.hasText(contact)) {
            return ResponseEntity.notFound().build();
        }
        StringBuilder text = new StringBuilder()
                .append("Contact: ")
                .append(contact)
                .append('\n')
                .append("Expires: ")
                .append(clock.instant().plus(VALID).truncatedTo(ChronoUnit.DAYS))
                .append('\n')
                .append("Preferred-Languages: nl, en\n");
        if (StringUtils.hasText(policy)) {
            text.append("Policy: ").append(policy).append('\n');
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(text.toString());
    }
}
