package nl.groeiruimte.stewardship.rights;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.platform.security.People;
import nl.groeiruimte.platform.spreadsheet.Sheet;
import nl.groeiruimte.reference.ReferenceLists;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Everybody with their rights and how they use them, held against the last review. */
@Component
class RightsReport {

    private final People people;
    private final Reviews reviews;
    private final DisclosureCounts disclosures;
    private final ReferenceLists lists;
    private final MessageSource messages;
    private final Clock clock;

    RightsReport(
            People people,
            Reviews reviews,
            DisclosureCounts disclosures,
            ReferenceLists lists,
            MessageSource messages,
            Clock clock) {
        this.people = people;
        this.reviews = reviews;
        this.disclosures = disclosures;
        this.lists = lists;
        this.messages = messages;
        this.clock = clock;
    }

    List<RightsRow> all() {
        Review last = reviews.last().orElse(null);
        Map<String, Long> inForce = disclosures.inForce();
        return people.all().stream()
                .map(person -> RightsRow.of(person, last, inForce.getOrDefault(person.agency(), 0L), clock.instant()))
                .toList();
    }

    /** The report as a sheet, in the reader's language. */
    Sheet sheet(List<RightsRow> rows, Locale locale) {
        List<String> headings =
                List.of("name", "agency", "roles", "last-login", "state", "disclosures", "change").stream()
                        .map(column -> say("rights.column." + column, locale))
                        .toList();
        List<List<Object>> cells = new ArrayList<>();
        for (RightsRow row : rows) {
            List<Object> line = new ArrayList<>();
            line.add(row.person().name());
            line.add(
                    row.person().agency() == null
                            ? say("rights.agency.none", locale)
                            : lists.agencyName(row.person().agency()));
            line.add(row.roles().stream()
                    .map(role -> say("role." + role, locale))
                    .collect(Collectors.joining(", ")));
            line.add(
                    row.person().lastLogin() == null
                            ? null
                            : LocalDateTime.ofInstant(row.person().lastLogin(), WorkingDays.ZONE)
                                    .withNano(0));
            line.add(say("rights.state." + row.state().key(), locale));
            line.add(row.disclosures());
            line.add(say("rights.change." + row.change().key(), locale));
            cells.add(line);
        }
        return new Sheet(say("rights.title", locale), headings, cells);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
