package nl.groeiruimte.cases.inquiry;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import nl.groeiruimte.cases.comparison.Measure;
import nl.groeiruimte.cases.comparison.RankedSite;
import nl.groeiruimte.supply.fact.AmountRange;
import nl.groeiruimte.supply.fact.Knowledge;
import nl.groeiruimte.supply.site.Fact;
import nl.groeiruimte.supply.site.Site;
import org.jspecify.annotations.Nullable;

/**
 * What a region says of the site that it offers: the supply fills it in, and what is offered then counts over the
 * supply.
 */
enum OfferFact {
    PLOT_AREA("plotAreaM2", Fact.PLOT_AREA, Measure.PLOT_AREA, Inquiry.Proposition::plotAreaM2),
    FLOOR_AREA("floorAreaM2", Fact.FLOOR_AREA, Measure.FLOOR_AREA, Inquiry.Proposition::floorAreaM2),
    POWER("powerMw", Fact.DEMAND, Measure.DEMAND, Inquiry.Proposition::powerMw),
    PEOPLE_MBO("peopleMbo", Fact.TALENT_MBO, Measure.TALENT_MBO, offer -> offer.people()
            .mbo()),
    PEOPLE_HBO("peopleHbo", Fact.TALENT_HBO, Measure.TALENT_HBO, offer -> offer.people()
            .hbo()),
    PEOPLE_WO("peopleWo", Fact.TALENT_WO, Measure.TALENT_WO, offer -> offer.people()
            .wo()),
    AVAILABLE_FROM("availableFrom", Fact.AVAILABLE_FROM, Measure.AVAILABLE, Inquiry.Proposition::availableFrom);

    private final String field;
    private final Fact fact;
    private final Measure measure;
    private final Function<Inquiry.Proposition, Object> offered;

    OfferFact(String field, Fact fact, Measure measure, Function<Inquiry.Proposition, Object> offered) {
        this.field = field;
        this.fact = fact;
        this.measure = measure;
        this.offered = offered;
    }

    /** What the supply says of a site, by the fields of the offer; none where it says nothing. */
    static Map<String, Object> fields(Site site) {
        Map<String, Object> fields = new HashMap<>();
        for (OfferFact one : values()) {
            Object value = value(site, one.fact);
            fields.put(one.field, value instanceof AmountRange range ? range.most() : value);
        }
        // An offer has one price: the rent where both are known, as most newcomers rent.
        AmountRange rent = (AmountRange) value(site, Fact.RENT);
        AmountRange price = rent != null ? rent : (AmountRange) value(site, Fact.PURCHASE);
        fields.put("priceFromEur", price == null ? null : price.from());
        fields.put("priceToEur", price == null ? null : price.to());
        fields.put("priceUnit", price == null ? null : rent != null ? "m2-year" : "m2-purchase");
        return fields;
    }

    /** The site as it was ranked, but with what is offered of it. */
    static RankedSite applied(RankedSite site, Inquiry.Proposition offer) {
        Map<String, String> other = new HashMap<>();
        Arrays.stream(values())
                .filter(one -> one.offered.apply(offer) != null)
                .forEach(one -> other.put(one.measure.key(), text(one.offered.apply(offer))));
        return site.offering(other);
    }

    private static String text(Object offered) {
        return offered instanceof LocalDate day ? day.toString() : Measure.plain(offered.toString());
    }

    /** What is known now, else what is expected first. */
    private static @Nullable Object value(Site site, Fact fact) {
        Knowledge knowledge = site.fact(fact);
        if (knowledge instanceof Knowledge.Known known) {
            return known.value();
        }
        return knowledge instanceof Knowledge.Expected expected ? expected.value() : null;
    }
}
