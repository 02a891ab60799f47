package nl.groeiruimte.api.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.util.List;
import nl.groeiruimte.api.description.CodeSchema;
import nl.groeiruimte.cases.comparison.NeedVerdict;
import nl.groeiruimte.cases.comparison.RankedSite;
import nl.groeiruimte.cases.shortlist.Shortlist;
import org.jspecify.annotations.Nullable;

/** The sites that suit a request best, as they were compared last. */
@Schema(name = "Shortlist")
record ShortlistResource(
        @Schema(minimum = "1", example = "1", requiredMode = RequiredMode.REQUIRED)
        int requestVersion,

        @Schema(requiredMode = RequiredMode.REQUIRED) Instant computedAt,

        @Schema(requiredMode = RequiredMode.REQUIRED) Counts counts,

        @Schema(requiredMode = RequiredMode.REQUIRED) List<SiteResource> sites) {

    /** How many sites came out how. */
    @Schema(name = "ShortlistCounts")
    record Counts(
            @Schema(minimum = "0", requiredMode = RequiredMode.REQUIRED)
            int sites,

            @Schema(minimum = "0", requiredMode = RequiredMode.REQUIRED)
            int fitting,

            @Schema(minimum = "0", requiredMode = RequiredMode.REQUIRED)
            int unknown,

            @Schema(minimum = "0", requiredMode = RequiredMode.REQUIRED)
            int nearMisses,

            @Schema(minimum = "0", requiredMode = RequiredMode.REQUIRED)
            int excluded) {}

    /** A site. */
    @Schema(name = "ShortlistSite")
    record SiteResource(
            @Schema(example = "bic-eindhoven", requiredMode = RequiredMode.REQUIRED)
            String site,

            @Schema(requiredMode = RequiredMode.REQUIRED) String name,

            @Schema(ref = CodeSchema.ORGANISATION, requiredMode = RequiredMode.REQUIRED)
            String agency,

            @Schema(ref = CodeSchema.PROVINCE, requiredMode = RequiredMode.REQUIRED)
            String province,

            @Schema(ref = CodeSchema.SITE_VERDICT, requiredMode = RequiredMode.REQUIRED)
            String verdict,

            @Schema(minimum = "0", maximum = "100", requiredMode = RequiredMode.REQUIRED)
            int score,

            @Schema(requiredMode = RequiredMode.REQUIRED) List<NeedResource> needs) {

        private static SiteResource of(RankedSite site) {
            return new SiteResource(
                    site.code(),
                    site.name(),
                    site.agency(),
                    site.province(),
                    site.verdict().code(),
                    site.score().points(),
                    site.needs().stream().map(NeedResource::of).toList());
        }
    }

    /** How a site meets a need. */
    @Schema(name = "ShortlistNeed")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NeedResource(
            @Schema(ref = CodeSchema.SITE_NEED, requiredMode = RequiredMode.REQUIRED)
            String need,

            @Schema(requiredMode = RequiredMode.REQUIRED) boolean hard,

            @Schema(ref = CodeSchema.SITE_VERDICT, requiredMode = RequiredMode.REQUIRED)
            String verdict,

            @Schema(example = "8000") @Nullable String asked,
            @Schema(example = "6500") @Nullable String offered,
            @Schema(example = "1500") @Nullable String gap) {

        private static NeedResource of(NeedVerdict need) {
            return new NeedResource(
                    need.need(), need.hard(), need.verdict().code(), need.asked(), need.offered(), need.gap());
        }
    }

    static ShortlistResource of(Shortlist shortlist) {
        Shortlist.Counts counts = shortlist.counts();
        return new ShortlistResource(
                shortlist.requestVersion(),
                shortlist.computedAt(),
                new Counts(counts.sites(), counts.fitting(), counts.unknown(), counts.nearMisses(), counts.excluded()),
                shortlist.sites().stream().map(SiteResource::of).toList());
    }
}
