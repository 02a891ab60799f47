package nl.groeiruimte.desk.agenda;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import nl.groeiruimte.platform.directory.DirectoryAwayException;
import nl.groeiruimte.platform.security.SecurityLog;
import nl.groeiruimte.platform.security.Turns;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A person's calendar, for the program that shows it and that cannot log in. The secret stands behind the question
 * mark, which our proxy leaves out of its log.
 */
@Controller
class CalendarFeedController {

    static final String PATH = "/calendar.ics";

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final int REQUESTS = 120;
    private static final int KINDS_OF_ADDRESSES = 4096;
    private static final String AWAY_SECONDS = "600";

    private final CalendarReading reading;
    private final SecurityLog log;
    private final Turns turns = new Turns(REQUESTS, Duration.ofMinutes(1));

    CalendarFeedController(CalendarReading reading, SecurityLog log) {
        this.reading = reading;
        this.log = log;
    }

    /** A wrong secret, one that was revoked and that of somebody who left get the same answer. */
    @GetMapping(PATH)
    ResponseEntity<byte[]> show(@RequestParam(defaultValue = "") String secret, HttpServletRequest request) {
        OptionalLong wait = turns.take(fewFor(request.getRemoteAddr()));
        if (wait.isPresent()) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.getAsLong()))
                    .build();
        }
        String base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        Optional<byte[]> file;
        try {
            file = CalendarSecret.read(secret).flatMap(read -> reading.file(read, base));
        } catch (DirectoryAwayException e) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, AWAY_SECONDS)
                    .build();
        }
        if (file.isEmpty()) {
            log.loginFailed("calendar_secret");
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(HexFormat.of().formatHex(CalendarSecret.sha256(file.get())))
                .body(file.get());
    }

    /** Not the address itself: whoever has many would fill the memory with them. */
    private static String fewFor(String address) {
        return Integer.toString(Math.floorMod(address.hashCode(), KINDS_OF_ADDRESSES));
    }
}
