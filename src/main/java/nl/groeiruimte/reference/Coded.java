package nl.groeiruimte.reference;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A word of a closed list: its code is the same in the database, the API, the forms and the model. */
public interface Coded {

    /** Lower case with hyphens, such as {@code other-region}. */
    String code();

    /** The codes of these, in their order. */
    static List<String> codes(Coded... words) {
        return Stream.of(words).map(Coded::code).toList();
    }

    /** The codes of these, in their order. */
    static List<String> codes(List<? extends Coded> words) {
        return words.stream().map(Coded::code).toList();
    }

    /** The word of a list with this code; empty when there is none. */
    static <C extends Enum<C> & Coded> Optional<C> find(Class<C> list, String code) {
        return Stream.of(list.getEnumConstants())
                .filter(word -> word.code().equals(code))
                .findFirst();
    }

    /**
     * The word of a list with this code.
     *
     * @throws IllegalArgumentException for an unknown code
     */
    static <C extends Enum<C> & Coded> C of(Class<C> list, String code) {
        return find(list, code)
                .orElseThrow(() -> new IllegalArgumentException("no " + list.getSimpleName() + " " + code));
    }
}
