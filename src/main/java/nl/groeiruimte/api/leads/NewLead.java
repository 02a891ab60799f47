package nl.groeiruimte.api.leads;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.List;

/**
 * What a client sends to start a case. {@link NewLeadReader} accepts exactly these names and leaves the judgement of
 * the values to the form {@code register-signal}. In one piece, as the JSON is.
 */
@Schema(
        name = "NewLead",
        additionalProperties = AdditionalPropertiesValue.FALSE,
        description = "A company's growth question, as an agency registers it. Names that are not listed are refused.")
record NewLead(
        @Schema(requiredMode = RequiredMode.REQUIRED) Company company,

        @ArraySchema(
                minItems = 1,
                arraySchema =
                        @Schema(
                                requiredMode = RequiredMode.REQUIRED,
                                description = "What the company makes something with: codes of the National "
                                        + "Technology Strategy, or 'other-strategic'."),
                schema = @Schema(example = "photonics"))
        List<String> technologies,

        @Schema(
                description = "Which other technology and why strategic autonomy needs it; required with "
                        + "'other-strategic', else not kept.",
                maxLength = 4000)
        String technologyNote,

        @Schema(description = "Whether the company makes a product itself.", requiredMode = RequiredMode.REQUIRED)
        Boolean makes,

        @Schema(
                description =
                        "What it makes or will make, without a name, address or product that gives the company away.",
                maxLength = 4000,
                example = "Measuring instruments with integrated optics",
                requiredMode = RequiredMode.REQUIRED)
        String makesWhat,

        @Schema(
                description = "Whether the company cannot grow further where it is.",
                requiredMode = RequiredMode.REQUIRED)
        Boolean limitedAtLocation,

        @Schema(description = "Whether the company considers moving abroad.")
        String considersAbroad,

        @Schema(description = "Kind of company.", requiredMode = RequiredMode.REQUIRED)
        String stage,

        @Schema(
                description = "1 market validation, 2 improving the product and validating the business model, 3 "
                        + "executing and expanding, 4 expanding the company.",
                minimum = "1",
                maximum = "4",
                requiredMode = RequiredMode.REQUIRED)
        Integer lifePhase,

        @Schema(
                description = "CBS code of the province where the company is now.",
                pattern = "^PV[0-9]{2}$",
                example = "PV30",
                requiredMode = RequiredMode.REQUIRED)
        String province,

        @ArraySchema(arraySchema = @Schema(description = "Kinds of room that the company lacks, first impression."))
        List<String> kinds,

        @Schema(
                description = "Why the company cannot grow where it is, without anything that gives it away.",
                maxLength = 4000,
                example = "No more power from the grid until 2031",
                requiredMode = RequiredMode.REQUIRED)
        String cause,

        @Schema(
                description = "The latest day on which the room must be there; after today.",
                example = "2029-06-30",
                requiredMode = RequiredMode.REQUIRED)
        LocalDate neededBy,

        @Schema(
                description = "Expected investment in whole EUR.",
                minimum = "0",
                maximum = "100000000000",
                example = "25000000")
        Long investmentEur,

        @Schema(
                description = "Expected number of new full-time jobs.",
                minimum = "0",
                maximum = "100000",
                example = "120")
        Integer jobs,

        @Schema(
                description = "The company agreed to this registration; without it nothing is stored.",
                requiredMode = RequiredMode.REQUIRED)
        Boolean consent,

        @Schema(
                description = "Start the case although the agency has an open case of this company.",
                defaultValue = "false")
        Boolean confirmedNotDuplicate,

        @Schema(
                description = "A person read 'makesWhat', 'cause' and 'technologyNote' again: a word of the "
                        + "company's name or address in them is an ordinary word there and gives nobody away.",
                defaultValue = "false")
        Boolean confirmedTextsChecked) {

    /** Who the company is. */
    @Schema(
            name = "Company",
            additionalProperties = AdditionalPropertiesValue.FALSE,
            description = "Who the company is. Stored apart from the case, and never part of an answer of this API.")
    record Company(
            @Schema(maxLength = 200, example = "Lichtspoor Instruments B.V.", requiredMode = RequiredMode.REQUIRED)
            String name,

            @Schema(
                    description = "Number in the Dutch trade register: 8 digits.",
                    pattern = "^[0-9]{8}$",
                    example = "90001234",
                    requiredMode = RequiredMode.REQUIRED)
            String kvkNumber,

            @Schema(
                    description = "Number of this establishment in the trade register: 12 digits.",
                    pattern = "^[0-9]{12}$",
                    example = "000012345678")
            String establishmentNumber,

            @Schema(description = "Street and house number.", maxLength = 200)
            String street,

            @Schema(example = "1234 AB", pattern = "^[1-9][0-9]{3} ?[A-Za-z]{2}$")
            String postalCode,

            @Schema(maxLength = 200) String city,

            @Schema(maxLength = 200, example = "www.example.org")
            String website,

            @Schema(
                    description = "Other words that give the company away, such as products, founders and former "
                            + "names, with commas between them; looked for in texts that others read.",
                    maxLength = 1000,
                    example = "LichtScan, Spoorlicht")
            String tellingWords,

            Contact contact) {}

    /** With whom to speak. */
    @Schema(
            name = "Contact",
            additionalProperties = AdditionalPropertiesValue.FALSE,
            description = "With whom to speak at the company.")
    record Contact(
            @Schema(maxLength = 200) String name,
            @Schema(maxLength = 200) String role,

            @Schema(format = "email", maxLength = 200, example = "name@example.org")
            String email,

            @Schema(
                    description = "8 to 20 digits, spaces and signs, + in front at most.",
                    pattern = "^\\+?[0-9 ()-]{8,20}$",
                    example = "+31 6 12345678")
            String phone) {}
}
