package nl.groeiruimte.taskforce;

import java.util.Map;
import java.util.Set;

import org.springframework.util.StringUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody wants to see of an inbox; unknown values fall back to the default, so that an old link still works.
 *
 * @param tab      {@code mine}, {@code all} or {@code late}
 * @param phase    code of a phase; null for all
 * @param kind     code of a kind of room; null for all
 * @param due      {@code late}, {@code week} (the next seven days) or null for all
 * @param assignee {@code none} or {@code others}; null for all
 * @param text     part of a code name, a case number; null for all
 * @param sort     {@code due}, {@code opened}, {@code priority} or {@code case}
 * @param after    the key of the last task on the page before; null for the first page
 */
record InboxFilter(String tab, String phase, String kind, String due, String assignee, String text, String sort, String after) {

    static final Set<String> SORTS = Set.of("due", "opened", "priority", "case");
    private static final Set<String> TABS = Set.of("mine", "all", "late");
    private static final int LONGEST_TEXT = 100;

    static InboxFilter of(Map<String, String> query, String defaultTab) {
        return new InboxFilter(oneOf(TABS, query.get("tab"), defaultTab), word(query.get("phase")), word(query.get("kind")),
                oneOf(Set.of("late", "week"), query.get("due"), null), oneOf(Set.of("none", "others"), query.get("assignee"), null),
                text(query.get("text")), oneOf(SORTS, query.get("sort"), "due"), query.get("after"));
    }

    public boolean narrowed() {
        return phase != null || kind != null || due != null || assignee != null || text != null;
    }

    /** The address of this view, of another tab, or of its next page. */
    public String link(String otherTab, String nextAfter) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/inbox").queryParam("tab", otherTab);
        add(link, "phase", phase);
        add(link, "kind", kind);
        add(link, "due", due);
        add(link, "assignee", assignee);
        add(link, "text", text);
        add(link, "sort", sort.equals("due") ? null : sort);
        add(link, "after", nextAfter);
        return link.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder link, String name, String value) {
        if (value != null) {
            link.queryParam(name, value);
        }
    }

    private static String oneOf(Set<String> known, String value, String otherwise) {
        return value != null && known.contains(value) ? value : otherwise;
    }

    private static String word(String value) {
        return StringUtils.hasText(value) && value.matches("[a-z-]{1,30}") ? value : null;
    }

    private static String text(String value) {
        if (!StringUtils.hasText(value)) {
            return null;
        }
        String trimmed = value.strip();
        return trimmed.length() > LONGEST_TEXT ? trimmed.substring(0, LONGEST_TEXT) : trimmed;
    }
}
