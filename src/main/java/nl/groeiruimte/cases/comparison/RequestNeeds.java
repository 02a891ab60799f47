package nl.groeiruimte.cases.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.platform.form.FormValues;

/** Reads from a request's facts what it asks of a site, as {@link RequestField} declares it. */
public final class RequestNeeds {

    private RequestNeeds() {}

    /** The needs, by kind in a fixed order. {@code request} has the facts by kind of room, by the keys of its form. */
    public static List<Need> of(Map<String, FormValues> request) {
        List<Need> needs = new ArrayList<>();
        // Whatever is asked, it is of use at a site that can be used: the earliest day of all kinds is that of the case
        // too.
        request.values().stream()
                .flatMap(facts -> facts.date("neededBy").stream())
                .min(LocalDate::compareTo)
                .ifPresent(
                        day -> needs.add(Need.of(Measure.AVAILABLE, true, day.toEpochDay(), (int) day.toEpochDay())));
        for (RequestField field : RequestField.list()) {
            FormValues facts = request.get(field.kind());
            if (facts != null && field.measure() != null) {
                field.need(facts).ifPresent(needs::add);
            }
        }
        return List.copyOf(needs);
    }
}
