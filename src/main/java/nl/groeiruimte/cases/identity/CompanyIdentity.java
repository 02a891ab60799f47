package nl.groeiruimte.cases.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * Who the company is. Never leaves the pages of those who may see it: not in logs, events, variables, URLs or errors.
 *
 * @param kvkNumber 8 digits; none when it was not disclosed
 * @param establishmentNumber 12 digits; none when unknown or not disclosed, as all that follow
 */
public record CompanyIdentity(
        String name,
        @Nullable String kvkNumber,
        @Nullable String establishmentNumber,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String website,
        @JsonUnwrapped Contact contact) {

    /**
     * With whom to speak there; what is unknown or not disclosed is left out. As JSON it is part of the company, by the
     * keys that {@code register_identity} takes.
     */
    public record Contact(
            @JsonProperty("contactName") @Nullable String name,
            @JsonProperty("contactRole") @Nullable String role,
            @JsonProperty("contactEmail") @Nullable String email,
            @JsonProperty("contactPhone") @Nullable String phone) {

        /** Nothing of it, as below. */
        @Override
        public String toString() {
            return "Contact[hidden]";
        }
    }

    /** Nothing of it, lest it ends up in a log. */
    @Override
    public String toString() {
        return "CompanyIdentity[hidden]";
    }
}
