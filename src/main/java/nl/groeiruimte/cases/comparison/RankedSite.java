package nl.groeiruimte.cases.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.groeiruimte.supply.site.GridIndications.Indication;
import org.jspecify.annotations.Nullable;

/**
 * A site as it stood and was judged when the shortlist was computed.
 *
 * @param agency code of its agency
 * @param province CBS code
 * @param verdict the worst verdict on a hard need; {@link Verdict#TO_ASK} when there is none
 * @param needs hard needs and wishes, in the order of the request's forms
 * @param facts what was known then; none in shortlists of the first rules
 * @param grid what the grid operators' map indicated then, where the site's own power is unknown; it has no say in
 *     verdict, score or order. None where it is known, or off the map, and in earlier shortlists
 */
public record RankedSite(
        String code,
        String name,
        String agency,
        String province,
        Verdict verdict,
        Score score,
        List<NeedVerdict> needs,
        @Nullable Facts facts,
        @Nullable Indication grid) {

    /**
     * What was known of a site; what is missing was unknown.
     *
     * @param kind as in {@link nl.groeiruimte.supply.site.Site#kind}
     * @param strengths codes of technologies
     * @param values by key of the {@link Measure}, as plain text
     * @param expected what was expected later, by key, in order of time
     * @param confirmedOn ISO date on which the agency last confirmed it; none when it never did
     * @param revision of the supply at the site's last change
     * @param neighbours how many other sites around were strong in the company's technologies; none in earlier
     *     shortlists
     */
    public record Facts(
            String kind,
            String municipality,
            double latitude,
            double longitude,
            List<String> strengths,
            Map<String, String> values,
            Map<String, List<Later>> expected,
            @Nullable String confirmedOn,
            long revision,
            @Nullable Integer neighbours) {}

    /** A value from a day on, ISO. */
    public record Later(@Nullable String value, String from) {}

    /**
     * Its facts.
     *
     * @throws NullPointerException for a site in a shortlist of the first rules
     */
    public Facts keptFacts() {
        return Objects.requireNonNull(facts, "the facts of a site");
    }

    /** Copies the list. */
    public RankedSite {
        needs = List.copyOf(needs);
    }

    /** The same site with another score. */
    RankedSite scored(Score other) {
        return new RankedSite(code, name, agency, province, verdict, other, needs, facts, grid);
    }

    /** The same site with what the grid operators' map indicates, if anything. */
    public RankedSite indicated(@Nullable Indication indication) {
        return new RankedSite(code, name, agency, province, verdict, score, needs, facts, indication);
    }

    /**
     * The same site, not judged anew, with other values by key of the {@link Measure}: these are what is known then,
     * and nothing else is expected of them. What was known or expected just so stays as it was. The site must have its
     * facts.
     */
    public RankedSite offering(Map<String, String> other) {
        Facts then = keptFacts();
        Map<String, String> known = new LinkedHashMap<>(then.values());
        Map<String, List<Later>> later = new LinkedHashMap<>(then.expected());
        other.forEach((key, value) -> {
            boolean asItWas = value.equals(known.get(key))
                    || later.getOrDefault(key, List.of()).stream().anyMatch(step -> value.equals(step.value()));
            if (!asItWas) {
                known.put(key, value);
                later.remove(key);
            }
        });
        return new RankedSite(
                code,
                name,
                agency,
                province,
                verdict,
                score,
                needs,
                new Facts(
                        then.kind(),
                        then.municipality(),
                        then.latitude(),
                        then.longitude(),
                        then.strengths(),
                        known,
                        later,
                        then.confirmedOn(),
                        then.revision(),
                        then.neighbours()),
                grid);
    }

    /** Whether a hard need for power waits for somebody to tell what the site has. */
    public boolean powerUnknown() {
        return hardNeeds().stream().anyMatch(NeedVerdict::powerUnknown);
    }

    /** The verdicts on hard needs, which together make the verdict on the site. */
    public List<NeedVerdict> hardNeeds() {
        return needs.stream().filter(NeedVerdict::hard).toList();
    }
}
