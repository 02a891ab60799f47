package nl.groeiruimte.cases.blindprofile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.groeiruimte.cases.comparison.Band;
import nl.groeiruimte.cases.comparison.BandScale;
import org.jspecify.annotations.Nullable;

/**
 * What other regions and partners read of a company: ranges, and a sentence that the case lead wrote for this purpose.
 * An approved version never changes.
 *
 * @param version 1 for the case's first
 * @param makes what the company makes, in words that do not give it away
 * @param rare whether few companies of the programme fitted it when it was approved; the case lead accepted that
 * @param agencyShown whether regions read which agency asks and who leads the case; the company consented to that
 * @param approvedAt when the case lead approved it
 */
public record BlindProfile(
        UUID id,
        UUID leadId,
        int version,
        Facts facts,
        String makes,
        boolean rare,
        boolean agencyShown,
        Instant approvedAt) {

    /**
     * What is told of the company. In JSON its ranges stand beside the rest, as in all profiles that were approved.
     *
     * @param technologies codes; of families where it was made coarser: see {@link TechnologyFamily}
     * @param stage {@code start-up}, {@code scale-up} or {@code grown-up}
     * @param lifePhase 1 to 4
     * @param province CBS code of the province, the part of the country or the country where the company is
     * @param kinds {@code space}, {@code capital}, {@code talent}, {@code housing-access}, {@code energy}
     * @param neededBy half-year, such as {@code 2028-H1}; the year where it was made coarser
     * @param needs what else is needed, as far as the case lead chose to tell it
     */
    public record Facts(
            List<String> technologies,
            String stage,
            int lifePhase,
            String province,
            List<String> kinds,
            String neededBy,
            @JsonUnwrapped Ranges ranges,
            List<SharedNeed> needs) {

        /** Profiles of earlier years tell no needs. */
        public Facts {
            needs = needs == null ? List.of() : List.copyOf(needs);
        }

        Facts telling(List<SharedNeed> told) {
            return new Facts(technologies, stage, lifePhase, province, kinds, neededBy, ranges, told);
        }

        Facts in(String area) {
            return new Facts(technologies, stage, lifePhase, area, kinds, neededBy, ranges, needs);
        }

        Facts madeWith(List<String> codes) {
            return new Facts(codes, stage, lifePhase, province, kinds, neededBy, ranges, needs);
        }

        Facts neededIn(String period) {
            return new Facts(technologies, stage, lifePhase, province, kinds, period, ranges, needs);
        }

        /** With other ranges, each made of the one there was and its scale; where nothing is known it stays so. */
        Facts within(BiFunction<BandScale, Band, Band> other) {
            return new Facts(
                    technologies,
                    stage,
                    lifePhase,
                    province,
                    kinds,
                    neededBy,
                    ranges.within(other),
                    needs.stream().map(need -> Shareable.within(need, other)).toList());
        }
    }

    /**
     * The ranges; there is none when the figure is unknown or does not belong to what is asked.
     *
     * @param floorArea m²
     * @param plotArea m²
     * @param power MW
     * @param jobs number of people
     * @param investment EUR
     */
    public record Ranges(
            @Nullable Band floorArea,
            @Nullable Band plotArea,
            @Nullable Band power,
            @Nullable Band jobs,
            @Nullable Band investment) {

        /** Nothing is known. */
        public static final Ranges NONE = new Ranges(null, null, null, null, null);

        private Ranges within(BiFunction<BandScale, Band, Band> other) {
            return new Ranges(
                    other.apply(BandScale.AREA, floorArea),
                    other.apply(BandScale.AREA, plotArea),
                    other.apply(BandScale.POWER, power),
                    other.apply(BandScale.PEOPLE, jobs),
                    other.apply(BandScale.MONEY, investment));
        }
    }
}
