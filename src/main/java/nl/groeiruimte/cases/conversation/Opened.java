package nl.groeiruimte.cases.conversation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that was opened.
 *
 * @param people the contact persons who take part, as they are called now
 * @param contacts their numbers
 * @param others who take part too
 */
public record Opened(
        List<String> people,
        List<String> contacts,
        @Nullable String others,
        @Nullable String about,
        @Nullable String agreed) {

    /** Everybody who takes part; empty when nobody is known. */
    public String withWhom() {
        return Stream.concat(people.stream(), Stream.ofNullable(others)).collect(Collectors.joining(", "));
    }

    /** Nothing of it, lest it ends up in a log. */
    @Override
    public String toString() {
        return "Opened[hidden]";
    }
}
