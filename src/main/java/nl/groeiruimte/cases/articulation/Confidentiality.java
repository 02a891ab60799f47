package nl.groeiruimte.cases.articulation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.reference.ConsentedUse;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed with the company about secrecy.
 *
 * @param ndaSignedOn when the confidentiality agreement was signed
 * @param ndaEndsOn when it ends; none without an end
 * @param consentScope what the company consents to: {@code blind-profile}, {@code origin-shown}, {@code ask-partners},
 *     {@code identity-after-consent}, {@code figures}
 */
public record Confidentiality(
        LocalDate ndaSignedOn, @Nullable LocalDate ndaEndsOn, List<String> consentScope) {

    static Confidentiality of(FormValues values) {
        return new Confidentiality(
                values.date("ndaSignedOn").orElseThrow(),
                values.date("ndaEndsOn").orElse(null),
                values.list("consentScope"));
    }

    FormValues values() {
        Map<String, Object> values = new HashMap<>();
        values.put("ndaSignedOn", ndaSignedOn);
        values.put("ndaEndsOn", ndaEndsOn);
        values.put("consentScope", consentScope);
        return FormValues.of(values);
    }

    /** Whether the company consents to this use. */
    public boolean allows(ConsentedUse use) {
        return consentScope.contains(use.code());
    }
}
