package nl.groeiruimte.desk.shortlistpage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.groeiruimte.cases.comparison.RankedSite;
import nl.groeiruimte.cases.comparison.ScorePart;
import nl.groeiruimte.cases.comparison.Weights;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;

/**
 * What the address of the page asks for; what is not given is no limit.
 *
 * @param list an older shortlist
 * @param agency code of a region
 * @param verdict code of a verdict
 * @param technology code that sites are strong in
 * @param sites codes of sites to compare
 * @param all whether to show all sites that were kept
 * @param tried weights to try; none for a shortlist as it was kept
 */
public record ShortlistQuery(
        @Nullable UUID list,
        @Nullable String agency,
        @Nullable String verdict,
        @Nullable String technology,
        List<String> sites,
        boolean all,
        @Nullable Weights tried) {

    private static final String WEIGHT = "w.";

    /** Reads the parameters; what cannot be read is left out, as somebody may have changed the address. */
    static ShortlistQuery of(MultiValueMap<String, String> parameters) {
        return new ShortlistQuery(
                id(parameters.getFirst("list")),
                chosen(parameters, "agency"),
                chosen(parameters, "verdict"),
                chosen(parameters, "technology"),
                parameters.getOrDefault("site", List.of()).stream().distinct().toList(),
                parameters.containsKey("all"),
                weights(parameters));
    }

    /** Whether a site is to be shown. */
    boolean shows(RankedSite site) {
        return (agency == null || agency.equals(site.agency()))
                && (verdict == null || verdict.equals(site.verdict().code()))
                && (technology == null
                        || site.facts() != null && site.facts().strengths().contains(technology));
    }

    /** Whether it shows less than there is. */
    public boolean filtered() {
        return agency != null || verdict != null || technology != null;
    }

    /** The name of the parameter with the weight of a part. */
    static String weight(ScorePart part) {
        return WEIGHT + part.code();
    }

    private static @Nullable Weights weights(MultiValueMap<String, String> parameters) {
        Map<ScorePart, Integer> weights = new EnumMap<>(ScorePart.class);
        for (ScorePart part : ScorePart.values()) {
            String given = parameters.getFirst(weight(part));
            if (given != null && given.matches("\\d{1,3}") && Integer.parseInt(given) <= Weights.MOST) {
                weights.put(part, Integer.parseInt(given));
            }
        }
        return weights.isEmpty() ? null : new Weights(weights);
    }

    private static @Nullable String chosen(MultiValueMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        return StringUtils.hasText(value) ? value : null;
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return UUID.fromString(Objects.requireNonNullElse(text, ""));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
