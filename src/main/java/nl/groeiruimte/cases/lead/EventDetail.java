package nl.groeiruimte.cases.lead;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A detail that is kept of an event.
 *
 * @param name its key, in the database
 * @param words of a code, the beginning of the keys of its messages, such as {@code code.outcome}; none for other types
 * @param told how agencies' systems hear of it
 */
public record EventDetail(
        String name, DetailType type, @Nullable String words, Told told) {

    /**
     * How agencies' systems hear of a detail: in the words in which the case itself is told.
     *
     * @param name its key, of one meaning over all events
     * @param many whether it is a list
     * @param words as those of the detail, of the code that is told
     * @param code the code that is told for the one that is kept
     */
    public record Told(String name, boolean many, @Nullable String words, UnaryOperator<String> code) {}

    /** Whether agencies' systems hear of it: they get what happened, and not which of its people did it. */
    public boolean toldToSystems() {
        return switch (type) {
            case CODE, CAUSES, DAY, AGENCY, SITE, NUMBER -> true;
            case PERSON -> false;
        };
    }

    /** What is kept of it as agencies' systems get it: a text, a number, or a list. */
    Object forSystems(String kept) {
        if (type == DetailType.NUMBER) {
            return Long.valueOf(kept);
        }
        if (!told.many) {
            return told.code.apply(kept);
        }
        List<String> each = Stream.of(kept.split("[, ]+"))
                .filter(code -> !code.isEmpty())
                .map(told.code)
                .toList();
        return type == DetailType.CAUSES ? each.stream().map(EventDetail::cause).toList() : each;
    }

    private static Map<String, String> cause(String kindAndCause) {
        String[] parts = kindAndCause.split(":", 2);
        return Map.of("kind", parts[0], "cause", parts[1]);
    }

    static EventDetail codes(String name, String words) {
        return of(name, DetailType.CODE, words);
    }

    static EventDetail causes(String name) {
        return of(name, DetailType.CAUSES, null).each();
    }

    static EventDetail day(String name) {
        return of(name, DetailType.DAY, null);
    }

    static EventDetail agency(String name) {
        return of(name, DetailType.AGENCY, null);
    }

    static EventDetail site(String name) {
        return of(name, DetailType.SITE, null);
    }

    static EventDetail number(String name) {
        return of(name, DetailType.NUMBER, null);
    }

    static EventDetail person(String name) {
        return of(name, DetailType.PERSON, null);
    }

    /** The same, of which there can be several. */
    EventDetail each() {
        return new EventDetail(name, type, words, new Told(told.name, true, told.words, told.code));
    }

    /** The same, told under another name. */
    EventDetail as(String other) {
        return new EventDetail(name, type, words, new Told(other, told.many, told.words, told.code));
    }

    /** The same, told by another code. */
    EventDetail as(String other, String otherWords, UnaryOperator<String> code) {
        return new EventDetail(name, type, words, new Told(other, told.many, otherWords, code));
    }

    private static EventDetail of(String name, DetailType type, @Nullable String words) {
        return new EventDetail(name, type, words, new Told(name, false, words, UnaryOperator.identity()));
    }
}
