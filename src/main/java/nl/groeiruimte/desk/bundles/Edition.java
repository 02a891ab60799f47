package nl.groeiruimte.desk.bundles;

import java.util.List;

/** A version of a bundle: the cases that it is made of, and what it tells of them. */
record Edition(List<Part> parts, List<Told> told) {

    /** Copies the lists. */
    Edition {
        parts = List.copyOf(parts);
        told = List.copyOf(told);
    }
}
