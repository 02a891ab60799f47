package nl.groeiruimte.desk.lists;

import static nl.groeiruimte.platform.list.QueryParameters.code;
import static nl.groeiruimte.platform.list.QueryParameters.oneOf;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.groeiruimte.platform.list.Order;
import nl.groeiruimte.platform.list.QueryParameters;
import nl.groeiruimte.platform.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see of an inbox; unknown values fall back to the default, so that an old link still works.
 *
 * @param tab {@code mine}, {@code all} or {@code late}
 * @param phase code of a phase; none for all
 * @param kind code of a kind of room; none for all
 * @param due {@code late}, {@code week} (the next seven days) or a day; not given for all
 * @param assignee {@code none} or {@code others}; not given for all
 * @param abroad whether only those whose company thinks of leaving the country
 * @param text part of a code name, a case number; none for all
 * @param after the key of the last task on the page before; none for the first page
 */
record InboxFilter(
        String tab,
        @Nullable String phase,
        @Nullable String kind,
        @Nullable String due,
        @Nullable String assignee,
        boolean abroad,
        @Nullable String text,
        Order<Task> sort,
        @Nullable String after) {

    private static final Set<String> TABS = Set.of("mine", "all", "late");

    static InboxFilter of(Map<String, String> query, String defaultTab) {
        return new InboxFilter(
                Objects.requireNonNullElse(oneOf(TABS, query.get("tab"), null), defaultTab),
                code(query.get("phase")),
                code(query.get("kind")),
                due(query.get("due")),
                oneOf(Set.of("none", "others"), query.get("assignee"), null),
                "yes".equals(query.get("abroad")),
                QueryParameters.text(query.get("text")),
                InboxColumns.LISTING.order(query.get("sort")),
                query.get("after"));
    }

    /** The day, when it is one. */
    public @Nullable LocalDate dueOn() {
        return QueryParameters.dayOf(due);
    }

    private static @Nullable String due(@Nullable String value) {
        return QueryParameters.dayOf(value) == null ? oneOf(Set.of("late", "week"), value, null) : value;
    }

    public boolean narrowed() {
        return phase != null || kind != null || due != null || assignee != null || abroad || text != null;
    }

    /** The address of this view, of another tab, or of its next page. */
    public String link(String otherTab, @Nullable String nextAfter) {
        return QueryParameters.link("/inbox", parameters(otherTab, nextAfter));
    }

    /** What of it can be kept as a view: all but what was typed to search for, which might be a name. */
    String query() {
        Map<String, @Nullable String> kept = parameters(tab, null);
        kept.remove("text");
        return QueryParameters.query(kept);
    }

    /** The address of all that it shows as a file; the format's name follows. */
    public String file(String format) {
        return QueryParameters.link("/inbox/list." + format, parameters(tab, null));
    }

    private Map<String, @Nullable String> parameters(String otherTab, @Nullable String nextAfter) {
        Map<String, @Nullable String> parameters = new LinkedHashMap<>();
        parameters.put("tab", otherTab);
        parameters.put("phase", phase);
        parameters.put("kind", kind);
        parameters.put("due", due);
        parameters.put("assignee", assignee);
        parameters.put("abroad", abroad ? "yes" : null);
        parameters.put("text", text);
        parameters.put("sort", InboxColumns.LISTING.usual(sort) ? null : sort.code());
        parameters.put("after", nextAfter);
        return parameters;
    }
}
