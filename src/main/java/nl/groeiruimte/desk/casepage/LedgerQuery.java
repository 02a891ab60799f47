package nl.groeiruimte.desk.casepage;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.groeiruimte.cases.identity.LedgerFilter;
import nl.groeiruimte.platform.text.Blank;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which lines of the ledger somebody asks for, as the address says it; what is not given is no condition.
 *
 * @param from first day as typed
 * @param to last day as typed
 */
record LedgerQuery(
        @Nullable String person,
        @Nullable String agency,
        @Nullable String action,
        @Nullable String from,
        @Nullable String to) {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d-M-uuuu");

    static LedgerQuery of(Map<String, String> query) {
        return new LedgerQuery(
                text(query, "person"),
                text(query, "agency"),
                text(query, "action"),
                text(query, "from"),
                text(query, "to"));
    }

    LedgerFilter filter() {
        return new LedgerFilter(person, agency, action, day(from), day(to));
    }

    public boolean narrowed() {
        return person != null || agency != null || action != null || from != null || to != null;
    }

    /** Whether what was typed is no day, such as {@code 31-12-2026}. */
    public boolean wrongDay(String typed) {
        return typed != null && day(typed) == null;
    }

    /** The address of a file with the lines that this lets through. */
    public String file(UUID leadId, String format) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("person", person);
        parameters.put("agency", agency);
        parameters.put("action", action);
        parameters.put("from", from);
        parameters.put("to", to);
        parameters.values().removeIf(Objects::isNull);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/cases/" + leadId + "/ledger." + format);
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null ? null : LocalDate.parse(typed, TYPED);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String text(Map<String, String> query, String name) {
        String value = Blank.strip(query.getOrDefault(name, ""));
        return value.isEmpty() ? null : value;
    }
}
