package nl.groeiruimte.cases.articulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.platform.form.FormValues;

/**
 * A request as the company confirmed it; never changed afterwards.
 *
 * @param version 1, 2, … within the case
 * @param confirmedOn the day on which the company agreed
 * @param confirmedByRole who agreed, as a role at the company
 * @param needs the facts of each kind of room ({@code space}, {@code capital}, {@code talent}, {@code housing-access},
 *     {@code energy}) by the keys of its form
 */
public record Request(
        UUID leadId,
        int version,
        LocalDate confirmedOn,
        String confirmedByRole,
        Instant recordedAt,
        Map<String, FormValues> needs) {

    /** Copies the map, in its order. */
    public Request {
        needs = Collections.unmodifiableMap(new LinkedHashMap<>(needs));
    }
}
