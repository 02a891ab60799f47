package nl.groeiruimte.supply.site;

import java.util.List;
import nl.groeiruimte.supply.fact.KnownFacts;

/** What a site has to offer: each fact known, expected from a day on, or unknown. */
public final class SiteFacts extends KnownFacts<Fact> {

    private static final List<Fact> ALL = List.of(Fact.values());

    /** Nothing is known. */
    public static final SiteFacts UNKNOWN = builder().build();

    private SiteFacts(Builder<Fact, ?> from) {
        super(from);
    }

    /** To put together what is known of a site. */
    public static Builder<Fact, SiteFacts> builder() {
        return new Builder<>(ALL.size(), SiteFacts::new);
    }

    @Override
    public Builder<Fact, SiteFacts> but() {
        return new Builder<>(this, SiteFacts::new);
    }

    @Override
    public List<Fact> all() {
        return ALL;
    }
}
