package nl.groeiruimte.cases.conversation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes down of a conversation. Part of the identity: never leaves the pages of those who may see it.
 *
 * @param kind {@code call}, {@code visit}, {@code meeting} or {@code mail}
 * @param day on which it was, or, when it is still to come, is to be
 * @param contacts numbers of the contact persons who take part; others are left out
 * @param others who take part too, at most 500 characters
 * @param about what it was or is to be about, at most 4,000 characters
 * @param agreed what was agreed, at most 4,000 characters
 */
public record Said(
        String kind,
        LocalDate day,
        List<Integer> contacts,
        @Nullable String others,
        @Nullable String about,
        @Nullable String agreed) {

    /** Nothing of it, lest it ends up in a log. */
    @Override
    public String toString() {
        return "Said[hidden]";
    }
}
