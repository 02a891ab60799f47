package nl.groeiruimte.api.leads;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import java.time.LocalDate;
import java.util.List;
import nl.groeiruimte.api.description.CodeSchema;

/**
 * What a client sends to change a signal, as a JSON merge patch of what it sent in {@link NewLead}: the parts of that
 * which may still change, each under the same name and the same rules.
 */
@Schema(name = "LeadChange", additionalProperties = AdditionalPropertiesValue.FALSE)
record LeadChange(
        @Schema(maxLength = 100, pattern = NewLead.REFERENCE, example = "ACC-2026-0042")
        String externalReference,

        Company company,

        @Schema(maxLength = 4000, pattern = NewLead.NOT_BLANK)
        String technologyNote,

        @Schema(maxLength = 4000, pattern = NewLead.NOT_BLANK)
        String makesWhat,

        @ArraySchema(schema = @Schema(ref = CodeSchema.KIND_OF_ROOM))
        List<String> kinds,

        @Schema(maxLength = 4000, pattern = NewLead.NOT_BLANK)
        String cause,

        @Schema(pattern = "^2[01][0-9]{2}-[0-9]{2}-[0-9]{2}$", example = "2029-06-30")
        LocalDate neededBy,

        @Schema(minimum = "0", maximum = "100000000000", example = "25000000")
        Long investmentEur,

        @Schema(minimum = "0", maximum = "100000", example = "120")
        Integer jobs,

        Boolean confirmedTextsChecked) {

    /** Of the company, with whom to speak; who it is does not change. */
    @Schema(name = "CompanyChange", additionalProperties = AdditionalPropertiesValue.FALSE)
    record Company(NewLead.Contact contact) {}
}
