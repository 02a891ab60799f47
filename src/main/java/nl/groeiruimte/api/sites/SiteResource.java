package nl.groeiruimte.api.sites;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.api.description.CodeSchema;
import nl.groeiruimte.api.description.FactValues;
import nl.groeiruimte.supply.fact.Knowledge;
import nl.groeiruimte.supply.fact.Provenance;
import nl.groeiruimte.supply.site.Fact;
import nl.groeiruimte.supply.site.Site;
import org.jspecify.annotations.Nullable;

/** A site as the API shows it. */
@Schema(name = "Site")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SiteResource(
        @Schema(example = "OBJ-0117", requiredMode = RequiredMode.REQUIRED)
        String reference,

        @Schema(requiredMode = RequiredMode.REQUIRED) About about,

        @ArraySchema(
                arraySchema = @Schema(requiredMode = RequiredMode.REQUIRED),
                schema = @Schema(ref = CodeSchema.TECHNOLOGY))
        List<String> strengths,

        @Nullable String notes,

        @Schema(ref = SiteFactsSchema.FACTS, requiredMode = RequiredMode.REQUIRED)
        Map<String, Object> facts,

        @Schema(requiredMode = RequiredMode.REQUIRED) List<Source> sources,

        @Schema(requiredMode = RequiredMode.REQUIRED) List<Expectation> expected,

        @Nullable LocalDate confirmedOn,

        @Nullable LocalDate withdrawnOn) {

    /** What it is and where. */
    @Schema(name = "SiteAbout")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record About(
            @Schema(example = "bic-eindhoven", requiredMode = RequiredMode.REQUIRED)
            String site,

            @Schema(requiredMode = RequiredMode.REQUIRED) String name,

            @Schema(ref = CodeSchema.SITE_KIND, requiredMode = RequiredMode.REQUIRED)
            String kind,

            @Schema(example = "bic-eindhoven") @Nullable String partOf,

            @Schema(requiredMode = RequiredMode.REQUIRED) Place place) {}

    /** Where it is. */
    @Schema(name = "SitePlace")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Place(
            @Schema(ref = CodeSchema.PROVINCE, requiredMode = RequiredMode.REQUIRED)
            String province,

            @Schema(requiredMode = RequiredMode.REQUIRED) String municipality,

            @Schema(example = "GM0772") @Nullable String municipalityCode,
            @Schema(example = "2026") @Nullable Integer municipalityYear,
            @Schema(example = "5657BX") @Nullable String postcode,

            @Schema(example = "51.44231", requiredMode = RequiredMode.REQUIRED)
            double latitude,

            @Schema(example = "5.41234", requiredMode = RequiredMode.REQUIRED)
            double longitude) {}

    /** Where a known fact comes from. */
    @Schema(name = "SiteSource")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Source(
            @Schema(example = "floorArea", requiredMode = RequiredMode.REQUIRED)
            String fact,

            @Schema(example = "Development plan 2026") @Nullable
            String source,

            @Schema(example = "2026-11-01") @Nullable LocalDate knownOn) {}

    /** A fact that will hold from a day on. */
    @Schema(name = "SiteExpectation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Expectation(
            @Schema(example = "2028-07-01", requiredMode = RequiredMode.REQUIRED)
            LocalDate from,

            @Schema(ref = SiteFactsSchema.FACTS, requiredMode = RequiredMode.REQUIRED)
            Map<String, Object> facts,

            @Schema(example = "Grid operator") @Nullable String source) {}

    static SiteResource of(String reference, Site site) {
        List<Source> sources = new ArrayList<>();
        List<Expectation> expected = new ArrayList<>();
        for (Fact fact : Fact.values()) {
            for (Knowledge.Expected later : site.facts().expected(fact)) {
                expected.add(new Expectation(
                        later.from(),
                        FactValues.of(fact, later.value()),
                        later.provenance().source()));
            }
            if (site.facts().known(fact) != null) {
                Provenance from = site.facts().provenance(fact);
                sources.add(new Source(fact.field(), from.source(), from.on()));
            }
        }
        Site.Place place = site.place();
        return new SiteResource(
                reference,
                new About(
                        site.code(),
                        site.name(),
                        site.kind(),
                        site.parent(),
                        new Place(
                                place.province(),
                                place.municipality(),
                                place.municipalityCode(),
                                place.municipalityYear(),
                                place.postcode(),
                                place.latitude(),
                                place.longitude())),
                site.strengths(),
                site.notes(),
                FactValues.of(site.facts()),
                sources,
                expected,
                site.confirmedOn(),
                site.withdrawnOn());
    }
}
