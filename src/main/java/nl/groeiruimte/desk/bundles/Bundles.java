package nl.groeiruimte.desk.bundles;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.reports.suppression.SmallCells;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Fills bundles and freezes them. Who freezes sees no case: the system counts, and tells what is protected. */
@Component
class Bundles {

    /** What came of freezing. */
    enum Outcome {
        FROZEN,
        /** The newest version is of the same cases with the same numbers. */
        SAME,
        /** There are too few, or one outweighs the others. */
        NOT_ENOUGH
    }

    private static final String FROZEN = "frozen";
    private static final String CHANGED = "changed";

    private final BundleStore store;
    private final Memberships memberships;
    private final BundleKinds kinds;
    private final SmallCells smallCells;
    private final CurrentAsker asker;
    private final Clock clock;

    Bundles(
            BundleStore store,
            Memberships memberships,
            BundleKinds kinds,
            SmallCells smallCells,
            CurrentAsker asker,
            Clock clock) {
        this.store = store;
        this.memberships = memberships;
        this.kinds = kinds;
        this.smallCells = smallCells;
        this.asker = asker;
        this.clock = clock;
    }

    /** Freezes the next version; twice does nothing twice. */
    @Transactional
    public Outcome freeze(UUID id) {
        store.lock(id);
        List<Part> parts = asker.asSystem(() -> memberships.parts(id));
        if (!BundleSecrecy.allows(parts, smallCells.minimum())) {
            return Outcome.NOT_ENOUGH;
        }
        List<FrozenBundle> before = store.versions(id);
        if (!before.isEmpty()
                && asker.asSystem(() -> store.parts(id, before.get(0).version()))
                        .equals(parts)) {
            return Outcome.SAME;
        }
        BundleDocument document = asker.asSystem(() -> document(id, before, parts, FROZEN));
        store.keep(id, document);
        asker.asSystem(() -> store.keepParts(id, document.version(), parts));
        return Outcome.FROZEN;
    }

    /** Puts a case in a bundle; a version that is frozen meanwhile is waited for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void offer(UUID id, UUID leadId, FormValues consent) {
        store.lock(id);
        memberships.add(id, leadId, consent);
    }

    /**
     * Takes a case out. When the newest version has it, the next one without it is frozen at once; that may be one that
     * tells nothing, because too few are left. A version that is being frozen is waited for, so that this comes after
     * it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leave(UUID leadId) {
        Optional<Membership> membership = memberships.of(leadId);
        if (membership.isEmpty()) {
            return;
        }
        UUID id = membership.get().bundleId();
        store.lock(id);
        if (memberships.end(id, leadId)) {
            asker.asSystem(() -> freezeWithout(id, leadId));
        }
    }

    private void freezeWithout(UUID id, UUID leadId) {
        List<FrozenBundle> before = store.versions(id);
        if (before.isEmpty()
                || store.parts(id, before.get(0).version()).stream()
                        .noneMatch(part -> part.leadId().equals(leadId))) {
            return;
        }
        List<Part> parts = memberships.parts(id);
        BundleDocument document = document(id, before, parts, CHANGED);
        store.keep(id, document);
        if (document.enough()) {
            store.keepParts(id, document.version(), parts);
        }
    }

    private BundleDocument document(UUID id, List<FrozenBundle> before, List<Part> parts, String reason) {
        boolean enough = BundleSecrecy.allows(parts, smallCells.minimum());
        List<Told> told = new ArrayList<>();
        if (enough) {
            List<Edition> editions = before.stream()
                    .filter(frozen -> frozen.document().enough())
                    .map(frozen -> new Edition(
                            store.parts(id, frozen.version()), frozen.document().told()))
                    .toList();
            told.add(Told.count(BundleDocument.COMPANIES, parts.size()));
            told.addAll(BundleSecrecy.decide(editions, parts, kinds.keys(), smallCells.minimum()));
        }
        return new BundleDocument(
                store.find(id).orElseThrow().name(),
                before.isEmpty() ? 1 : before.get(0).version() + 1,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                reason,
                enough,
                told);
    }
}
