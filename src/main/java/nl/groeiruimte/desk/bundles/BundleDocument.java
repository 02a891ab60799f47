package nl.groeiruimte.desk.bundles;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A frozen version as it is kept, and all that its page and files are made of.
 *
 * @param name of the bundle
 * @param reason {@code frozen} by the coordinator, or {@code changed} because a company takes part no longer
 * @param enough whether there were enough companies left; else nothing is told
 * @param told no number that is not in it
 */
record BundleDocument(String name, int version, Instant frozenAt, String reason, boolean enough, List<Told> told) {

    /** The key of how many companies take part. */
    static final String COMPANIES = "companies/all";

    /** Copies what is told. */
    BundleDocument {
        told = List.copyOf(told);
    }

    /** All that is told of one kind, in the order in which it was decided. */
    List<Told> of(String kind) {
        return told.stream().filter(one -> one.kind().equals(kind)).toList();
    }

    /** How many companies take part. */
    Optional<Told> companies() {
        return told.stream().filter(one -> one.key().equals(COMPANIES)).findFirst();
    }
}
