package nl.groeiruimte.desk.lists;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.groeiruimte.platform.list.Order;
import nl.groeiruimte.platform.list.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * Which cases somebody wants to see; unknown values fall back to the default.
 *
 * @param tab {@code cases}, or {@code asked} for those about which the own region was asked
 * @param phase code of a phase; none for all
 * @param outcome {@code open}, {@code all} or code of an outcome
 * @param kind code of a kind of room; none for all
 * @param region code of the agency of origin; none for all
 * @param mine whether only those that the asker leads
 * @param abroad whether only those whose company thinks of leaving the country
 * @param text part of a code name or a case number; none for all
 * @param after the key of the last case on the page before; none for the first page
 */
record CaseFilter(
        String tab,
        @Nullable String phase,
        String outcome,
        @Nullable String kind,
        @Nullable String region,
        boolean mine,
        boolean abroad,
        @Nullable String text,
        Order<CaseRow> sort,
        @Nullable String after) {

    static final String ASKED = "asked";
    static final String OPEN = "open";
    static final String ALL = "all";

    static CaseFilter of(Map<String, String> query) {
        String outcome = QueryParameters.code(query.get("outcome"));
        return new CaseFilter(
                ASKED.equals(query.get("tab")) ? ASKED : "cases",
                QueryParameters.code(query.get("phase")),
                outcome == null ? OPEN : outcome,
                QueryParameters.code(query.get("kind")),
                QueryParameters.code(query.get("region")),
                "me".equals(query.get("lead")),
                "yes".equals(query.get("abroad")),
                QueryParameters.text(query.get("text")),
                CaseColumns.LISTING.order(query.get("sort")),
                query.get("after"));
    }

    public boolean narrowed() {
        return phase != null
                || !outcome.equals(OPEN)
                || kind != null
                || region != null
                || mine
                || abroad
                || text != null;
    }

    /** The address of this view from a key on; of its first page without one. */
    public String link(@Nullable String nextAfter) {
        return QueryParameters.link("/cases", parameters(nextAfter));
    }

    /** What of it can be kept as a view: all but what was typed to search for, which might be a name. */
    String query() {
        Map<String, @Nullable String> kept = parameters(null);
        kept.remove("text");
        return QueryParameters.query(kept);
    }

    /** The address of all that it shows as a file; the format's name follows. */
    public String file(String format) {
        return QueryParameters.link("/cases/list." + format, parameters(null));
    }

    private Map<String, @Nullable String> parameters(@Nullable String nextAfter) {
        Map<String, @Nullable String> parameters = new LinkedHashMap<>();
        parameters.put("tab", tab.equals(ASKED) ? ASKED : null);
        parameters.put("phase", phase);
        parameters.put("outcome", outcome.equals(OPEN) ? null : outcome);
        parameters.put("kind", kind);
        parameters.put("region", region);
        parameters.put("lead", mine ? "me" : null);
        parameters.put("abroad", abroad ? "yes" : null);
        parameters.put("text", text);
        parameters.put("sort", CaseColumns.LISTING.usual(sort) ? null : sort.code());
        parameters.put("after", nextAfter);
        return parameters;
    }
}
