package nl.groeiruimte.supply.region;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A region in the list of all: what of its profile there is to read.
 *
 * @param provinces their names
 * @param sites how many sites it offers
 * @param confirmedOn when its agency last wrote the profile or said that the plans are right, if it did
 */
record RegionRow(
        String code,
        String name,
        List<String> provinces,
        List<Part> filled,
        int sites,
        @Nullable LocalDate confirmedOn,
        @Nullable String confirmedBy) {

    /** @param planned whether public plans say it, and not the agency itself */
    record Part(PublicPlans.OwnText words, boolean planned) {}

    static RegionRow of(RegionProfile region, List<PublicPlans.Line> planned, List<String> provinces, int sites) {
        boolean wrote = region.changedOn() != null && region.written();
        return new RegionRow(
                region.code(),
                region.name(),
                provinces,
                Arrays.stream(PublicPlans.OwnText.values())
                        .filter(words -> filled(words, region, planned))
                        .map(words -> new Part(words, !region.written()))
                        .toList(),
                sites,
                wrote ? region.changedOn() : region.plans().confirmedOn(),
                wrote ? region.changedBy() : region.plans().confirmedBy());
    }

    private static boolean filled(PublicPlans.OwnText words, RegionProfile region, List<PublicPlans.Line> planned) {
        if (!region.written()) {
            return !words.of(planned).isEmpty();
        }
        return switch (words) {
            case SECTORS -> region.words().sectors() != null;
            case HOTSPOTS -> region.words().hotspots() != null;
            case PROGRAMMES -> region.words().programmes() != null;
        };
    }
}
