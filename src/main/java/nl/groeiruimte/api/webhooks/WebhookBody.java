package nl.groeiruimte.api.webhooks;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.groeiruimte.api.http.ErrorCode;
import nl.groeiruimte.api.http.Fault;
import nl.groeiruimte.api.http.JsonBody;
import nl.groeiruimte.api.http.ProblemException;
import nl.groeiruimte.cases.lead.EventType;

/** Reads what callers send about webhooks; everything that is wrong comes at once. */
final class WebhookBody {

    /** So many are told; a body has room for thousands. */
    private static final int MOST_FAULTS = 200;

    private final Map<?, ?> values;
    private final List<Fault> faults;

    private WebhookBody(JsonBody body, List<Fault> faults, String... known) {
        this.values = body.values();
        this.faults = new ArrayList<>(faults);
        values.keySet().stream()
                .map(String.class::cast)
                .filter(name -> !Set.of(known).contains(name))
                .limit(MOST_FAULTS)
                .forEach(name -> this.faults.add(Fault.unknownField("", name)));
    }

    /** @param types none for all */
    record Wanted(String address, Set<EventType> types) {}

    static Wanted wanted(JsonBody body, List<Fault> faults, Predicate<String> address) {
        WebhookBody read = new WebhookBody(body, faults, "address", "types");
        String to = read.text("address", address, ErrorCode.WEBHOOK_ADDRESS);
        Set<EventType> types = read.types();
        read.check();
        return new Wanted(to, types);
    }

    /** Whether it is to be active. */
    static boolean active(JsonBody body, List<Fault> faults) {
        WebhookBody read = new WebhookBody(body, faults, "state");
        String state = read.text("state", Set.of("active", "paused")::contains, ErrorCode.CHOICE, "active, paused");
        read.check();
        return state.equals("active");
    }

    private String text(String name, Predicate<String> right, ErrorCode code, Object... args) {
        if (values.get(name) instanceof String text && right.test(text)) {
            return text;
        }
        faults.add(Fault.ofBody("/" + name, code, args));
        return "";
    }

    private Set<EventType> types() {
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        if (values.get("types") instanceof List<?> codes) {
            for (int i = 0; i < codes.size() && faults.size() < MOST_FAULTS; i++) {
                Optional<EventType> type = codes.get(i) instanceof String code ? EventType.of(code) : Optional.empty();
                type.ifPresent(types::add);
                if (type.isEmpty()) {
                    faults.add(Fault.ofBody("/types/" + i, ErrorCode.EVENT_TYPES));
                }
            }
        } else if (values.get("types") != null) {
            faults.add(Fault.ofBody("/types", ErrorCode.EVENT_TYPES));
        }
        return types;
    }

    private void check() {
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }
}
