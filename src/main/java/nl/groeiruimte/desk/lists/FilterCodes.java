package nl.groeiruimte.desk.lists;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.groeiruimte.platform.list.Listing;
import nl.groeiruimte.platform.list.Order;
import nl.groeiruimte.platform.list.QueryParameters;
import nl.groeiruimte.reference.KindOfRoom;
import nl.groeiruimte.reference.Outcome;
import nl.groeiruimte.reference.Phase;
import nl.groeiruimte.reference.ReferenceLists;
import org.springframework.stereotype.Component;

/** By which codes the lists can be filtered and ordered now; what a view was saved with may be no more. */
@Component
class FilterCodes {

    /** Messages that name what one filters by; of what they all know the codes are not kept anywhere. */
    private static final Map<String, String> LABELS = Map.of(
            "phase", "inbox.phase",
            "kind", "inbox.kind",
            "outcome", "cases.outcome",
            "region", "cases.region",
            "sort", "inbox.sort",
            "due", "inbox.due");

    private final ReferenceLists lists;

    FilterCodes(ReferenceLists lists) {
        this.lists = lists;
    }

    /** Takes out of a filter what there is no more, and gives the messages that name it. */
    List<String> takeUnknown(Map<String, String> query) {
        List<String> taken = new ArrayList<>();
        LABELS.forEach((parameter, label) -> {
            if (query.containsKey(parameter) && !known(parameter, query.get(parameter))) {
                query.remove(parameter);
                taken.add(label);
            }
        });
        return taken.stream().sorted().toList();
    }

    private boolean known(String parameter, String code) {
        return switch (parameter) {
            case "phase" -> Phase.CODES.contains(code);
            case "kind" -> KindOfRoom.CODES.contains(code);
            case "outcome" ->
                Outcome.CODES.contains(code) || code.equals(CaseFilter.OPEN) || code.equals(CaseFilter.ALL);
            case "region" ->
                lists.regions().stream().anyMatch(region -> region.code().equals(code));
            case "sort" -> orders().contains(code);
            case "due" -> List.of("late", "week").contains(code) || QueryParameters.dayOf(code) != null;
            default -> true;
        };
    }

    private static Collection<String> orders() {
        return Stream.of(InboxColumns.LISTING, CaseColumns.LISTING)
                .map(Listing::orders)
                .flatMap(Collection::stream)
                .map(Order::code)
                .collect(Collectors.toSet());
    }
}
