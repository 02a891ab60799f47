package nl.groeiruimte.supply.site;

import java.time.LocalDate;
import java.util.List;
import nl.groeiruimte.supply.fact.Freshness;
import nl.groeiruimte.supply.fact.Knowledge;
import nl.groeiruimte.supply.fact.Upkeep;
import org.jspecify.annotations.Nullable;

/**
 * A place where a company could grow.
 *
 * @param code name in URLs and files; never changes
 * @param kind {@code campus}, {@code innovation-district}, {@code fieldlab}, {@code business-park}, or {@code building}
 *     or {@code plot} on one of these
 * @param agency code of the agency that keeps it
 * @param parent code of the site on which a building or plot is; the other kinds have none
 * @param strengths codes of the technologies that are strong here
 * @param notes in words, if there are any
 */
public record Site(
        String code,
        String name,
        String kind,
        String agency,
        @Nullable String parent,
        Place place,
        List<String> strengths,
        @Nullable String notes,
        SiteFacts facts,
        Upkeep upkeep) {

    /** All kinds of sites; the last two are parts of another site. */
    public static final List<String> KINDS =
            List.of("campus", "innovation-district", "fieldlab", "business-park", "building", "plot");

    /**
     * Where it is.
     *
     * @param municipalityCode CBS code such as {@code GM0268}, if known
     * @param municipalityYear the year of the CBS list in which that code stands, if there is a code
     * @param province CBS code such as {@code PV25}
     * @param postcode four digits, or four digits and two letters without a space, if known
     * @param latitude degrees, WGS 84
     * @param longitude degrees, WGS 84
     */
    public record Place(
            String municipality,
            @Nullable String municipalityCode,
            @Nullable Integer municipalityYear,
            String province,
            @Nullable String postcode,
            double latitude,
            double longitude) {}

    /** Copies the list. */
    public Site {
        strengths = List.copyOf(strengths);
    }

    /** What the supply says of a fact: known now, otherwise expected, otherwise unknown. */
    public Knowledge fact(Fact fact) {
        return facts.get(fact);
    }

    /** What holds of a fact on a day; see {@link SiteFacts#on}. */
    public Knowledge fact(Fact fact, LocalDate day) {
        return facts.on(fact, day);
    }

    /** Name of the municipality. */
    public String municipality() {
        return place.municipality();
    }

    /** CBS code. */
    public String province() {
        return place.province();
    }

    /** When its agency last confirmed the facts, if it did. */
    public @Nullable LocalDate confirmedOn() {
        return upkeep.confirmedOn();
    }

    /** Name of the person who did. */
    public @Nullable String confirmedBy() {
        return upkeep.confirmedBy();
    }

    /** When its agency took it out of the supply, if it did. */
    public @Nullable LocalDate withdrawnOn() {
        return upkeep.withdrawnOn();
    }

    /** Grows with every change of this site. */
    public int version() {
        return upkeep.version();
    }

    /** Whether its agency has not taken it out of the supply. */
    public boolean available() {
        return withdrawnOn() == null;
    }

    /** How long ago its agency confirmed the facts. */
    public Freshness freshness(LocalDate today) {
        return upkeep.freshness(today);
    }

    /** Whether its agency did not confirm it in the last six months, or never. */
    public boolean stale(LocalDate today) {
        return freshness(today) != Freshness.FRESH;
    }

    /** Whole months since its agency confirmed the facts; 0 when it never did. */
    public long monthsSinceConfirmed(LocalDate today) {
        return upkeep.monthsSinceConfirmed(today);
    }

    /** Whether something of it is expected to change: it is under development. */
    public boolean developing(LocalDate today) {
        return facts.expectsAfter(today);
    }
}
