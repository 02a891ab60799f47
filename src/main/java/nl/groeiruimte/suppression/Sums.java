package nl.groeiruimte.suppression;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers of one page, in one table or several, and how they add up. Each may be a part of one whole and be made of parts
 * once: so that it can stand in two tables without one telling what the other hides.
 */
public final class Sums {

    private static final int NOWHERE = -1;

    /** A number that adds up with others. */
    public static final class Term {
        private final long value;
        private final Network.Standing standing;
        private final long weight;
        private int partOf = NOWHERE;
        private int madeIn = NOWHERE;
        private Network.Flow flow;

        private Term(long value, Network.Standing standing, long weight) {
            this.value = value;
            this.standing = standing;
            this.weight = weight;
        }

        /** The number itself. */
        public long value() {
            return value;
        }

        /** The number as readers may know it, once {@link Sums#protect()} was called. */
        public Cell cell() {
            return flow.cell();
        }
    }

    private final int minimum;
    private final List<Term> terms = new ArrayList<>();
    private int equations;

    Sums(int minimum) {
        this.minimum = minimum;
    }

    /** A number on the page. */
    public Term shown(long value) {
        return add(value, Network.Standing.OPEN, 0);
    }

    /** A number on the page that readers would miss more than its parts. */
    public Term total(long value) {
        return add(value, Network.Standing.OPEN, 3 * value);
    }

    /** A number that is known anyway. */
    public Term known(long value) {
        return add(value, Network.Standing.FIXED, 0);
    }

    /** A number that is not on the page, to be protected as if it were. */
    public Term unsaid(long value) {
        return add(value, Network.Standing.UNSAID, 0);
    }

    /** A number that is not on the page and that nobody needs to protect. */
    public Term free(long value) {
        return add(value, Network.Standing.FREE, 0);
    }

    /**
     * States that these wholes together are as much as these parts.
     *
     * @throws IllegalArgumentException when they are not, or when a number would be twice a part or twice a whole
     */
    public void equal(List<Term> wholes, List<Term> parts) {
        long difference = wholes.stream().mapToLong(term -> term.value).sum() - parts.stream().mapToLong(term -> term.value).sum();
        if (difference != 0) {
            throw new IllegalArgumentException("the wholes are " + difference + " more than their parts");
        }
        for (Term whole : wholes) {
            require(whole.madeIn);
            whole.madeIn = equations;
        }
        for (Term part : parts) {
            require(part.partOf);
            part.partOf = equations;
        }
        equations++;
    }

    private static void require(int place) {
        if (place != NOWHERE) {
            throw new IllegalArgumentException("a number is in more sums than can be protected together");
        }
    }

    /** Decides which numbers are left out. */
    public void protect() {
        Network network = new Network();
        for (Term term : terms) {
            term.flow = network.add(place(term.partOf), place(term.madeIn), term.value, term.standing, term.weight);
        }
        network.protect(minimum);
    }

    /** Numbers of no sum on one side come from, or go to, where everything else is. */
    private int place(int equation) {
        return equation == NOWHERE ? equations : equation;
    }

    private Term add(long value, Network.Standing standing, long weight) {
        Term term = new Term(value, standing, weight);
        terms.add(term);
        return term;
    }
}
