package nl.groeiruimte.supply.site;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the grid operators' map says of the postcodes of sites: a hint whom to ask, without rights, never what a site
 * itself has.
 */
public interface GridIndications {

    /**
     * The map at a site's postcode, or the worst of the postcodes that it may have and of the areas in which it lies.
     *
     * @param demand {@code transparant}, {@code yellow}, {@code amber}, {@code red}, if known
     * @param feedIn the same for feeding in
     * @param demandQueueMw what others wait for, if known
     * @param feedInQueueMw the same for feeding in
     * @param demandReliefYear from when the grid is to have more room for demand, if known
     * @param feedInReliefYear the same for feeding in
     */
    record Indication(
            @Nullable String demand,
            String feedIn,
            @Nullable BigDecimal demandQueueMw,
            BigDecimal feedInQueueMw,
            @Nullable Integer demandReliefYear,
            Integer feedInReliefYear) {}

    /** By code of the site; sites without a postcode, or outside the map, are left out. */
    Map<String, Indication> of(Collection<String> sites);
}
