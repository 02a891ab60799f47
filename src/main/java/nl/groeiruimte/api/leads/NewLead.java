package nl.groeiruimte.api.leads;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.List;
import nl.groeiruimte.api.description.CodeSchema;

/**
 * What a client sends to start a case. {@link NewLeadReader} accepts exactly these names and leaves the judgement of
 * the values to the form {@code register-signal}. In one piece, as the JSON is.
 */
@Schema(name = "NewLead", additionalProperties = AdditionalPropertiesValue.FALSE)
record NewLead(
        @Schema(requiredMode = RequiredMode.REQUIRED) Company company,

        @Schema(maxLength = 100, pattern = NewLead.REFERENCE, example = "ACC-2026-0042")
        String externalReference,

        @ArraySchema(
                minItems = 1,
                arraySchema = @Schema(requiredMode = RequiredMode.REQUIRED),
                schema = @Schema(ref = CodeSchema.TECHNOLOGY))
        List<String> technologies,

        @Schema(maxLength = 4000) String technologyNote,

        @Schema(requiredMode = RequiredMode.REQUIRED) Boolean makes,

        @Schema(
                maxLength = 4000,
                pattern = NewLead.NOT_BLANK,
                example = "Measuring instruments with integrated optics",
                requiredMode = RequiredMode.REQUIRED)
        String makesWhat,

        @Schema(requiredMode = RequiredMode.REQUIRED) Boolean limitedAtLocation,

        @Schema(ref = CodeSchema.CONSIDERS_ABROAD) String considersAbroad,

        @Schema(ref = CodeSchema.STAGE, requiredMode = RequiredMode.REQUIRED)
        String stage,

        @Schema(ref = CodeSchema.LIFE_PHASE, requiredMode = RequiredMode.REQUIRED)
        Integer lifePhase,

        @Schema(ref = CodeSchema.PROVINCE, requiredMode = RequiredMode.REQUIRED)
        String province,

        @ArraySchema(schema = @Schema(ref = CodeSchema.KIND_OF_ROOM))
        List<String> kinds,

        @Schema(
                maxLength = 4000,
                pattern = NewLead.NOT_BLANK,
                example = "No more power from the grid until 2031",
                requiredMode = RequiredMode.REQUIRED)
        String cause,

        @Schema(
                pattern = "^2[01][0-9]{2}-[0-9]{2}-[0-9]{2}$",
                example = "2029-06-30",
                requiredMode = RequiredMode.REQUIRED)
        LocalDate neededBy,

        @Schema(minimum = "0", maximum = "100000000000", example = "25000000")
        Long investmentEur,

        @Schema(minimum = "0", maximum = "100000", example = "120")
        Integer jobs,

        @Schema(requiredMode = RequiredMode.REQUIRED) Boolean consent,

        Boolean confirmedNotDuplicate,
        Boolean confirmedTextsChecked) {

    /** For a text in which something has to stand. */
    static final String NOT_BLANK = "\\S";

    /** For what may stand in an address as it is. */
    static final String REFERENCE = "^[A-Za-z0-9][A-Za-z0-9._~-]{0,99}$";

    /** Who the company is. */
    @Schema(name = "Company", additionalProperties = AdditionalPropertiesValue.FALSE)
    record Company(
            @Schema(
                    maxLength = 200,
                    pattern = NewLead.NOT_BLANK,
                    example = "Lichtspoor Instruments B.V.",
                    requiredMode = RequiredMode.REQUIRED)
            String name,

            @Schema(pattern = "^[0-9]{8}$", example = "90001234", requiredMode = RequiredMode.REQUIRED)
            String kvkNumber,

            @Schema(pattern = "^[0-9]{12}$", example = "000012345678")
            String establishmentNumber,

            @Schema(maxLength = 200) String street,

            @Schema(example = "1234 AB", pattern = "^[1-9][0-9]{3} ?[A-Za-z]{2}$")
            String postalCode,

            @Schema(maxLength = 200) String city,

            @Schema(maxLength = 200, pattern = "^(https?://)?[^\\s/]+\\.[^\\s]+$", example = "www.example.org")
            String website,

            @Schema(maxLength = 1000, example = "LichtScan, Spoorlicht")
            String tellingWords,

            Contact contact) {}

    /** With whom to speak. */
    @Schema(name = "Contact", additionalProperties = AdditionalPropertiesValue.FALSE)
    record Contact(
            @Schema(maxLength = 200) String name,
            @Schema(maxLength = 200) String role,

            @Schema(
                    maxLength = 200,
                    pattern = "^[^\\s@<>]+@[^\\s@<>.]+(\\.[^\\s@<>.]+)+$",
                    example = "name@example.org")
            String email,

            @Schema(pattern = "^\\+?[0-9][0-9 ()-]{7,18}$", example = "+31 6 12345678")
            String phone) {}
}
