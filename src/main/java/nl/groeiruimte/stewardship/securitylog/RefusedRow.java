package nl.groeiruimte.stewardship.securitylog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to whom something was refused, over the days that are shown.
 *
 * @param name of the person or the agency's system; none for an account that is not known any more
 * @param agency code of the agency or partner; none for who belongs to none
 * @param things how many different things were refused; what is not there counts as well, as nobody tells the two apart
 * @param mostInADay how many different things on the day with the most of them
 * @param times how often something was refused
 * @param forged how often a form came without the token of its page
 * @param tooMany how often there were more requests than allowed
 * @param last when last
 */
record RefusedRow(
        @Nullable String name,
        @Nullable String agency,
        long things,
        long mostInADay,
        long times,
        long forged,
        long tooMany,
        Instant last) {

    /** From so many different things on one day the page asks to look. */
    static final int MANY = 10;

    public boolean many() {
        return mostInADay >= MANY;
    }
}
