package nl.groeiruimte.supply.refresh;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agency answers when it is asked whether its sites and instruments are still right.
 *
 * @param code {@code all}, {@code chosen} or {@code none}
 * @param sites codes of those that were chosen, of instruments with {@link ConfirmSupply#INSTRUMENT} before them; empty
 *     when all or none are confirmed
 * @param reason why nothing is confirmed, if so
 */
public record SupplyAnswer(
        String code, List<String> sites, @Nullable String reason) {

    /** Copies the list. */
    public SupplyAnswer {
        sites = List.copyOf(sites);
    }
}
