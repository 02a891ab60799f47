package nl.groeiruimte.api.casework;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.groeiruimte.cases.articulation.Request;
import nl.groeiruimte.platform.form.FieldFact;
import nl.groeiruimte.platform.form.Form;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.reference.KindOfRoom;

/** What a company asks, in figures, days and codes: words of people are on the case's page alone. */
@Schema(name = "GrowthSpaceRequest")
record RequestResource(
        @Schema(minimum = "1", example = "1", requiredMode = RequiredMode.REQUIRED)
        int version,

        @Schema(requiredMode = RequiredMode.REQUIRED) LocalDate confirmedOn,

        @Schema(requiredMode = RequiredMode.REQUIRED) Instant recordedAt,

        @Schema(ref = RequestSchemas.NEEDS, requiredMode = RequiredMode.REQUIRED)
        Map<String, Map<String, Object>> needs) {

    static RequestResource of(Request request, FormCatalogue forms) {
        Map<String, Map<String, Object>> needs = new LinkedHashMap<>();
        for (KindOfRoom kind : KindOfRoom.values()) {
            FormValues values = request.needs().get(kind.code());
            if (values != null) {
                needs.put(RequestSchemas.name(kind), told(forms.form(kind.form()), values));
            }
        }
        return new RequestResource(request.version(), request.confirmedOn(), request.recordedAt(), needs);
    }

    private static Map<String, Object> told(Form form, FormValues values) {
        Map<String, Object> stored = values.asMap();
        Map<String, Object> told = new LinkedHashMap<>();
        form.facts().stream()
                .filter(fact -> fact.shape() != FieldFact.Shape.WORDS && stored.containsKey(fact.key()))
                .forEach(fact -> told.put(fact.key(), stored.get(fact.key())));
        return told;
    }
}
