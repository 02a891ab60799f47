package nl.groeiruimte.supply.site;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.supply.fact.FactForm;
import nl.groeiruimte.supply.fact.Provenance;
import org.jspecify.annotations.Nullable;

/** A site's known facts as the form {@code edit-site} asks them. */
final class SiteForm {

    static final String KEY = "edit-site";

    private SiteForm() {}

    static FormValues of(Site site) {
        Map<String, @Nullable Object> values = FactForm.of(site.facts());
        values.put("strengths", site.strengths());
        values.put("notes", site.notes());
        return FormValues.of(values);
    }

    /** The answers about one fact, with what is known of the others. */
    static FormValues with(Site site, Fact fact, FormValues answers) {
        Map<String, Object> values = new LinkedHashMap<>(of(site).asMap());
        values.keySet().removeAll(fact.fields());
        values.putAll(answers.asMap());
        return FormValues.of(values);
    }

    /** The facts as the form was answered. */
    static SiteFacts facts(SiteFacts before, FormValues values, Provenance now) {
        return FactForm.facts(before, before.but(), values, now);
    }
}
