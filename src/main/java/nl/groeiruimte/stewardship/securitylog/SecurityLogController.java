package nl.groeiruimte.stewardship.securitylog;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.groeiruimte.platform.spreadsheet.Sheet;
import nl.groeiruimte.platform.spreadsheet.SheetFormat;
import nl.groeiruimte.reference.ReferenceLists;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Who asked for much that is not theirs, as page and as sheet. */
@Controller
@RequestMapping("/administration/refusals")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class SecurityLogController {

    /** The periods that can be looked at, in days; the first is shown unless another is chosen. */
    private static final List<Integer> PERIODS = List.of(30, 7, 90, 365);

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final RefusedPeople people;
    private final ReferenceLists lists;
    private final MessageSource messages;
    private final Clock clock;

    SecurityLogController(RefusedPeople people, ReferenceLists lists, MessageSource messages, Clock clock) {
        this.people = people;
        this.lists = lists;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String days, Model model) {
        int period = period(days);
        model.addAttribute("days", period);
        model.addAttribute("periods", PERIODS.stream().sorted().toList());
        model.addAttribute("rows", people.since(first(period)));
        model.addAttribute("many", RefusedRow.MANY);
        return "securitylog/refusals";
    }

    @GetMapping("/export.{format}")
    ResponseEntity<byte[]> export(
            @PathVariable String format, @RequestParam(defaultValue = "") String days, Locale locale) {
        SheetFormat file =
                switch (format) {
                    case "ods" -> SheetFormat.ODS;
                    case "csv" -> SheetFormat.CSV;
                    default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                };
        List<String> headings = Stream.of("name", "agency", "things", "most", "times", "forged", "too-many", "last")
                .map(column -> say("refusals.column." + column, locale))
                .toList();
        List<List<Object>> cells = people.since(first(period(days))).stream()
                .map(row -> Arrays.<Object>asList(
                        row.name() == null ? say("refusals.unknown", locale) : row.name(),
                        row.agency() == null ? null : lists.agencyName(row.agency()),
                        row.things(),
                        row.mostInADay(),
                        row.times(),
                        row.forged(),
                        row.tooMany(),
                        LocalDateTime.ofInstant(row.last(), ZONE).withNano(0)))
                .toList();
        return file.download(
                new Sheet(say("refusals.title", locale), headings, cells),
                "weigeringen-" + LocalDate.now(clock),
                locale);
    }

    private LocalDate first(int days) {
        return LocalDate.now(clock.withZone(ZONE)).minusDays(days - 1L);
    }

    private static int period(String days) {
        return PERIODS.stream()
                .filter(period -> period.toString().equals(days))
                .findFirst()
                .orElse(PERIODS.get(0));
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
