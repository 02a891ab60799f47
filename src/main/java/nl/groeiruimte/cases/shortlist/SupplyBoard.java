package nl.groeiruimte.cases.shortlist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.cases.comparison.MeasuredSite;
import nl.groeiruimte.cases.comparison.Measurer;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.reference.ReferenceLists;
import nl.groeiruimte.supply.site.Site;
import nl.groeiruimte.supply.site.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The available sites of all regions in memory, so that a request is compared with very many of them at once. Before
 * each comparison it reads what changed since it last looked; revisions become visible in order, so that nothing is
 * missed.
 */
@Component
class SupplyBoard {

    /** So many sites are read at once, to keep the memory that a node needs at its start small. */
    private static final int AT_ONCE = 5_000;

    /** The supply as of a revision. */
    record Supply(long revision, List<MeasuredSite> places) {}

    /** A site as it is now; no {@code place} when it is no longer available. */
    private record Change(String code, @Nullable MeasuredSite place) {}

    private final Sites sites;
    private final Measurer measurer;
    private final Map<String, Integer> indexes = new HashMap<>();
    private volatile Supply supply = new Supply(0, List.of());

    SupplyBoard(Sites sites, ReferenceLists lists) {
        this.sites = sites;
        this.measurer =
                new Measurer(lists.technologies().stream().map(Option::value).toList());
    }

    Measurer measurer() {
        return measurer;
    }

    /** The available sites as they are now. */
    @Transactional(readOnly = true)
    public Supply current() {
        return sites.revision() == supply.revision() ? supply : refreshed();
    }

    private synchronized Supply refreshed() {
        List<Change> changes = new ArrayList<>();
        long revision = read(changes);
        if (!changes.isEmpty()) {
            // Comparisons that are under way go on with the list that they began with.
            List<MeasuredSite> all = new ArrayList<>(supply.places());
            changes.forEach(change -> apply(change, all));
            supply = new Supply(revision, all);
        }
        return supply;
    }

    /** All changes before any is applied, so that a failed read leaves everything as it was. */
    private long read(List<Change> changes) {
        long revision = supply.revision();
        List<Site> changed;
        do {
            changed = sites.changedSince(revision, AT_ONCE);
            for (Site site : changed) {
                changes.add(new Change(site.code(), site.available() ? measurer.of(site) : null));
                revision = site.upkeep().revision();
            }
        } while (changed.size() == AT_ONCE);
        return revision;
    }

    private void apply(Change change, List<MeasuredSite> all) {
        Integer index = change.place() == null ? indexes.remove(change.code()) : indexes.get(change.code());
        if (change.place() == null) {
            if (index != null) {
                closeGap(index, all);
            }
        } else if (index == null) {
            indexes.put(change.code(), all.size());
            all.add(change.place());
        } else {
            all.set(index, change.place());
        }
    }

    /** The last one takes the place: the order means nothing. */
    private void closeGap(int index, List<MeasuredSite> all) {
        MeasuredSite last = all.remove(all.size() - 1);
        if (index < all.size()) {
            all.set(index, last);
            indexes.put(last.code(), index);
        }
    }
}
