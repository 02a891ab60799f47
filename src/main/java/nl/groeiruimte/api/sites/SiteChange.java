package nl.groeiruimte.api.sites;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.api.description.CodeSchema;

/** What a client says of a site; {@link SiteBody} takes exactly these names. */
@Schema(name = "SiteChange", additionalProperties = AdditionalPropertiesValue.FALSE)
record SiteChange(
        @Schema(maxLength = 100, example = "bic-eindhoven") String site,

        @Schema(maxLength = 120, example = "Brainport Industries Campus")
        String name,

        @Schema(ref = CodeSchema.SITE_KIND) String kind,

        @Schema(maxLength = 100, example = "bic-eindhoven") String partOf,

        Place place,

        @ArraySchema(schema = @Schema(ref = CodeSchema.TECHNOLOGY))
        List<String> strengths,

        @Schema(maxLength = 4000) String notes,
        @Schema(ref = SiteFactsSchema.CHANGE) Map<String, Object> facts,

        @Schema(maxLength = 300, example = "Development plan 2026")
        String source,

        @Schema(example = "2026-11-01") LocalDate knownOn,
        Boolean confirmsOthers,

        @ArraySchema(maxItems = 100) List<Expectation> expected) {

    /** Facts that will hold from a day on, or that are expected no longer. */
    @Schema(name = "SiteExpectationChange", additionalProperties = AdditionalPropertiesValue.FALSE)
    record Expectation(
            @Schema(example = "2028-07-01") LocalDate from,

            @Schema(ref = SiteFactsSchema.CHANGE, requiredMode = Schema.RequiredMode.REQUIRED)
            Map<String, Object> facts,

            @Schema(maxLength = 300, example = "Grid operator")
            String source) {}

    /** Where it is. */
    @Schema(name = "SitePlaceChange", additionalProperties = AdditionalPropertiesValue.FALSE)
    record Place(
            @Schema(ref = CodeSchema.PROVINCE) String province,
            @Schema(maxLength = 80, example = "Eindhoven") String municipality,

            @Schema(pattern = "^GM[0-9]{4}$", example = "GM0772")
            String municipalityCode,

            @Schema(minimum = "2000", maximum = "2099", example = "2026")
            Integer municipalityYear,

            @Schema(pattern = "^[1-9][0-9]{3} ?([A-Za-z]{2})?$", example = "5657BX")
            String postcode,

            @Schema(minimum = "50", maximum = "54", example = "51.44231")
            BigDecimal latitude,

            @Schema(minimum = "3", maximum = "8", example = "5.41234")
            BigDecimal longitude) {}
}
