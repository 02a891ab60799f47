package nl.groeiruimte.supply.instrument;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.groeiruimte.platform.list.Order;
import nl.groeiruimte.platform.list.QueryParameters;
import nl.groeiruimte.reference.CodeList;
import org.jspecify.annotations.Nullable;

/**
 * Which instruments to list; what is left out is no limit. What nobody knows of an instrument is not a no, so that
 * {@code unknown} lists it too.
 *
 * @param phase of a company's life
 * @param province CBS code; national and European instruments without provinces of their own are in each
 * @param openNow whether one can ask it today
 * @param unknown whether those are listed too of which that is not known
 * @param after the key of the last one on the page before; none for the first page
 */
record InstrumentFilter(
        @Nullable String phase,
        @Nullable String kind,
        @Nullable String level,
        @Nullable String province,
        boolean openNow,
        boolean unknown,
        @Nullable String text,
        Order<Instrument> sort,
        @Nullable String after) {

    static InstrumentFilter of(Map<String, String> query) {
        String province = query.get("province");
        return new InstrumentFilter(
                QueryParameters.oneOf(Set.copyOf(CodeList.LIFE_PHASES.codes()), query.get("phase"), null),
                oneOf(InstrumentFact.KIND, query.get("kind")),
                oneOf(InstrumentFact.LEVEL, query.get("level")),
                province != null && province.matches("PV\\d{2}") ? province : null,
                "yes".equals(query.get("open")),
                "yes".equals(query.get("unknown")),
                QueryParameters.text(query.get("text")),
                InstrumentList.LISTING.order(query.get("sort")),
                query.get("after"));
    }

    private static @Nullable String oneOf(InstrumentFact fact, @Nullable String value) {
        return QueryParameters.oneOf(Set.copyOf(fact.codes()), value, null);
    }

    public boolean narrowed() {
        return phase != null || kind != null || level != null || province != null || openNow || text != null;
    }

    /** The address of this view from a key on; of its first page without one. */
    public String link(@Nullable String nextAfter) {
        return QueryParameters.link("/supply/instruments", parameters(nextAfter));
    }

    /** The address of all that it shows as a file; the format's name follows. */
    public String file(String format) {
        return QueryParameters.link("/supply/instruments/list." + format, parameters(null));
    }

    private Map<String, @Nullable String> parameters(@Nullable String nextAfter) {
        Map<String, @Nullable String> parameters = new LinkedHashMap<>();
        parameters.put("phase", phase);
        parameters.put("kind", kind);
        parameters.put("level", level);
        parameters.put("province", province);
        parameters.put("open", openNow ? "yes" : null);
        parameters.put("unknown", unknown ? "yes" : null);
        parameters.put("text", text);
        parameters.put("sort", InstrumentList.LISTING.usual(sort) ? null : sort.code());
        parameters.put("after", nextAfter);
        return parameters;
    }
}
