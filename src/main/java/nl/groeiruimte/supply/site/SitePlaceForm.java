package nl.groeiruimte.supply.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import org.jspecify.annotations.Nullable;

/** What a site is called, its kind and where it is, as the forms {@code site-place} and {@code site-part} ask it. */
final class SitePlaceForm {

    static final String WHOLE = "site-place";
    static final String PART = "site-part";

    private SitePlaceForm() {}

    static FormValues of(Site site) {
        Site.Place place = site.place();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", site.name());
        values.put("kind", site.kind());
        values.put("province", place.province());
        values.put("municipality", place.municipality());
        values.put("municipalityCode", place.municipalityCode());
        values.put(
                "municipalityYear",
                place.municipalityYear() == null
                        ? null
                        : place.municipalityYear().toString());
        values.put("postcode", place.postcode());
        values.put("latitude", Double.toString(place.latitude()));
        values.put("longitude", Double.toString(place.longitude()));
        return FormValues.of(values);
    }

    /** A code without its year means little: municipalities merge, and numbers are given anew. */
    static List<FieldError> check(FormValues values) {
        if (values.answered("municipalityCode") == values.answered("municipalityYear")) {
            return List.of();
        }
        return List.of(FieldError.of(
                values.answered("municipalityCode") ? "municipalityYear" : "municipalityCode",
                "supply.error.code-and-year"));
    }

    static Site.Place whole(FormValues values) {
        return new Site.Place(
                values.text("municipality").orElseThrow(),
                values.text("municipalityCode").orElse(null),
                values.text("municipalityYear").map(Integer::valueOf).orElse(null),
                values.text("province").orElseThrow(),
                postcode(values),
                Double.parseDouble(values.text("latitude").orElseThrow()),
                Double.parseDouble(values.text("longitude").orElseThrow()));
    }

    /** A part is where the whole is. */
    static Site.Place part(FormValues values, Site.Place whole) {
        return new Site.Place(
                whole.municipality(),
                whole.municipalityCode(),
                whole.municipalityYear(),
                whole.province(),
                postcode(values),
                whole.latitude(),
                whole.longitude());
    }

    private static @Nullable String postcode(FormValues values) {
        return values.text("postcode")
                .map(text -> text.replace(" ", "").toUpperCase(Locale.ROOT))
                .orElse(null);
    }
}
