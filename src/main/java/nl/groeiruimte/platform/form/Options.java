package nl.groeiruimte.platform.form;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The lists of choices that the server gives to a form, by the name that the form knows them by ({@code valuesKey}).
 */
public final class Options {

    private static final Options NONE = new Options(Map.of(), Set.of());

    private final Map<String, List<Option>> lists;
    private final Set<String> notAsked;

    private Options(Map<String, List<Option>> lists, Set<String> notAsked) {
        this.lists = Map.copyOf(lists);
        this.notAsked = Set.copyOf(notAsked);
    }

    /** No lists: for a form that needs none. */
    public static Options none() {
        return NONE;
    }

    /** These lists by name. */
    public static Options of(Map<String, List<Option>> lists) {
        return new Options(lists, Set.of());
    }

    /** The same lists, while these fields are not asked at all: what the case is already answers them. */
    public Options without(String... fields) {
        return new Options(lists, Set.of(fields));
    }

    /** Keys of the fields that are not asked. */
    Set<String> notAsked() {
        return notAsked;
    }

    /**
     * The choices of a list, in the order in which they are shown.
     *
     * @throws IllegalArgumentException when nobody gave a list of this name
     */
    public List<Option> list(String name) {
        List<Option> list = lists.get(name);
        if (list == null) {
            throw new IllegalArgumentException(
                    "No options were given for the list '" + name + "'; known are " + lists.keySet());
        }
        return list;
    }
}
