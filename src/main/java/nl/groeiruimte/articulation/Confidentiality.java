package nl.groeiruimte.articulation;

import java.time.LocalDate;
import java.util.List;

/**
 * What was agreed with the company about secrecy.
 *
 * @param ndaSignedOn  when the confidentiality agreement was signed
 * @param ndaEndsOn    when it ends; null without an end
 * @param consentScope what the company consents to: {@code blind-profile}, {@code ask-partners},
 *                     {@code identity-after-consent}, {@code figures}
 * @param note         free text of the agency; null when there is none
 */
public record Confidentiality(LocalDate ndaSignedOn, LocalDate ndaEndsOn, List<String> consentScope, String note) {

    /** Whether the company consents to this use, such as {@code blind-profile}. */
    public boolean allows(String use) {
        return consentScope.contains(use);
    }
}
