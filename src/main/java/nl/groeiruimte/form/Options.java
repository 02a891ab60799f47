package nl.groeiruimte.form;

import java.util.List;
import java.util.Map;

/** The lists of choices that the server gives to a form, by the name that the form knows them by ({@code valuesKey}). */
public final class Options {

    private static final Options NONE = new Options(Map.of());

    private final Map<String, List<Option>> lists;

    private Options(Map<String, List<Option>> lists) {
        this.lists = Map.copyOf(lists);
    }

    /** No lists: for a form that needs none. */
    public static Options none() {
        return NONE;
    }

    /** These lists by name. */
    public static Options of(Map<String, List<Option>> lists) {
        return new Options(lists);
    }

    /**
     * The choices of a list, in the order in which they are shown.
     *
     * @throws IllegalArgumentException when nobody gave a list of this name
     */
    public List<Option> list(String name) {
        List<Option> list = lists.get(name);
        if (list == null) {
            throw new IllegalArgumentException("No options were given for the list '" + name + "'; known are " + lists.keySet());
        }
        return list;
    }
}
