package nl.groeiruimte.cases.lead;

import org.jspecify.annotations.Nullable;

/**
 * A detail that is kept of an event.
 *
 * @param name its key, in the database and the API
 * @param words of a code, the beginning of the keys of its messages, such as {@code code.outcome}; none for other types
 */
public record EventDetail(
        String name, DetailType type, @Nullable String words) {

    static EventDetail codes(String name, String words) {
        return new EventDetail(name, DetailType.CODE, words);
    }

    static EventDetail causes(String name) {
        return new EventDetail(name, DetailType.CAUSES, null);
    }

    static EventDetail day(String name) {
        return new EventDetail(name, DetailType.DAY, null);
    }

    static EventDetail agency(String name) {
        return new EventDetail(name, DetailType.AGENCY, null);
    }

    static EventDetail site(String name) {
        return new EventDetail(name, DetailType.SITE, null);
    }

    static EventDetail number(String name) {
        return new EventDetail(name, DetailType.NUMBER, null);
    }

    static EventDetail person(String name) {
        return new EventDetail(name, DetailType.PERSON, null);
    }
}
