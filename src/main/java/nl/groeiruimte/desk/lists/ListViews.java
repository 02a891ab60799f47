package nl.groeiruimte.desk.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.groeiruimte.desk.views.SavedView;
import nl.groeiruimte.desk.views.SavedViews;
import nl.groeiruimte.platform.list.QueryParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Opens a list with a saved view, and shows which views there are and how much each has. */
@Component
class ListViews {

    static final String INBOX = "inbox";
    static final String CASES = "cases";

    /** Says with which view a list is to be opened. */
    private static final String VIEW = "view";

    /** What an address can have without asking for a filter. */
    private static final Set<String> NO_FILTER = Set.of("lang");

    /**
     * What a list is opened with.
     *
     * @param query the parameters of the filter
     * @param view the view, if it is one
     * @param gone whether the address named one that is not there for the asker
     * @param obsolete messages that name what the view filtered by and that is no more
     */
    record Opened(Map<String, String> query, @Nullable SavedView view, boolean gone, List<String> obsolete) {}

    /** A view as a link; its address opens the list with it. */
    record Link(SavedView view, String href, int count, boolean current) {}

    private final SavedViews views;
    private final FilterCodes codes;
    private final Inbox inbox;
    private final CaseList cases;

    ListViews(SavedViews views, FilterCodes codes, Inbox inbox, CaseList cases) {
        this.views = views;
        this.codes = codes;
        this.inbox = inbox;
        this.cases = cases;
    }

    /** The view that the address names; without any filter in it, the one with which the list opens. */
    Opened open(String list, Map<String, String> query) {
        String named = query.get(VIEW);
        if (named != null) {
            return id(named)
                    .flatMap(id -> views.find(list, id))
                    .map(view -> opened(view, query.get("after")))
                    .orElseGet(() -> new Opened(without(query), null, true, List.of()));
        }
        Opened asked = new Opened(query, null, false, List.of());
        return NO_FILTER.containsAll(query.keySet())
                ? views.of(list).stream()
                        .filter(SavedView::first)
                        .findFirst()
                        .map(view -> opened(view, null))
                        .orElse(asked)
                : asked;
    }

    /**
     * Puts the views in the model, as {@code views/bar} shows them.
     *
     * @param filter what is shown now, to be kept as a view
     */
    void describe(String list, Opened opened, String filter, Model model) {
        List<Link> links = new ArrayList<>();
        for (SavedView view : views.of(list)) {
            links.add(new Link(
                    view,
                    address(list, view.id()),
                    count(list, opened(view, null).query()),
                    opened.view() != null && opened.view().id().equals(view.id())));
        }
        model.addAttribute("views", links);
        model.addAttribute("viewsOf", list);
        model.addAttribute("opened", opened);
        model.addAttribute("viewFilter", filter);
    }

    /** The address that opens a list with a view. */
    static String address(String list, UUID view) {
        return "/" + list + "?" + VIEW + "=" + view;
    }

    /** What an address may be kept as: codes that a filter of the list has, in their order. */
    static String kept(String list, String filter) {
        Map<String, String> query = QueryParameters.parse(filter);
        return list.equals(INBOX)
                ? InboxFilter.of(query, "all").query()
                : CaseFilter.of(query).query();
    }

    private int count(String list, Map<String, String> query) {
        if (list.equals(INBOX)) {
            return inbox.count(InboxFilter.of(query, "all"));
        }
        CaseFilter filter = CaseFilter.of(query);
        return filter.tab().equals(CaseFilter.ASKED) ? cases.askedCount() : cases.count(filter);
    }

    private Opened opened(SavedView view, @Nullable String after) {
        Map<String, String> query = new HashMap<>(QueryParameters.parse(view.query()));
        List<String> obsolete = codes.takeUnknown(query);
        if (after != null) {
            query.put("after", after);
        }
        return new Opened(query, view, false, obsolete);
    }

    private static Map<String, String> without(Map<String, String> query) {
        Map<String, String> rest = new HashMap<>(query);
        rest.remove(VIEW);
        return rest;
    }

    private static Optional<UUID> id(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
