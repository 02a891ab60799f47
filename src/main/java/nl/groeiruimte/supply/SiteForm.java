package nl.groeiruimte.supply;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

import nl.groeiruimte.form.FormValues;

/** A site's facts as the form {@code edit-site} asks them. */
final class SiteForm {

    static final String KEY = "edit-site";

    private SiteForm() {
    }

    static FormValues of(Site site) {
        SiteFacts facts = site.facts();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("plotAreaM2", facts.plotAreaM2());
        values.put("floorAreaM2", facts.floorAreaM2());
        values.put("availableFrom", facts.availableFrom());
        values.put("hallHeightM", facts.hallHeightM());
        values.put("cleanRoomM2", facts.cleanRoomM2());
        values.put("cleanRoomIsoClass", facts.cleanRoomIsoClass() == null ? null : facts.cleanRoomIsoClass().toString());
        values.put("vibrationFree", answer(facts.vibrationFree()));
        values.put("environmentalCategory", facts.environmentalCategory());
        values.put("quay", answer(facts.quay()));
        values.put("truckAccess", answer(facts.truckAccess()));
        values.put("demandMw", facts.demandMw());
        values.put("feedInMw", facts.feedInMw());
        values.put("strengths", site.strengths());
        values.put("facilities", site.facilities());
        values.put("notes", site.notes());
        return FormValues.of(values);
    }

    static SiteFacts facts(FormValues values) {
        return new SiteFacts(whole(values, "plotAreaM2"), whole(values, "floorAreaM2"),
                values.number("hallHeightM").orElse(null), whole(values, "cleanRoomM2"),
                values.text("cleanRoomIsoClass").map(Integer::valueOf).orElse(null), truth(values, "vibrationFree"),
                values.text("environmentalCategory").orElse(null), truth(values, "quay"), truth(values, "truckAccess"),
                values.number("demandMw").orElse(null), values.number("feedInMw").orElse(null),
                values.date("availableFrom").orElse(null));
    }

    private static Integer whole(FormValues values, String key) {
        return values.number(key).map(BigDecimal::intValueExact).orElse(null);
    }

    /** A radio button once chosen cannot be emptied, hence an answer of its own for "unknown". */
    private static String answer(Boolean truth) {
        if (truth == null) {
            return "unknown";
        }
        return truth ? "yes" : "no";
    }

    private static Boolean truth(FormValues values, String key) {
        return values.text(key).filter(answer -> !answer.equals("unknown")).map("yes"::equals).orElse(null);
    }
}
