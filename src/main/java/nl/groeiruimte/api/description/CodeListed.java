package nl.groeiruimte.api.description;

import java.util.List;
import nl.groeiruimte.platform.text.Bilingual;

/**
 * A list of codes with their words.
 *
 * @param name in addresses, such as {@code kinds-of-room}
 * @param schema its name in the description, such as {@code KindOfRoom}
 * @param closed whether a code that is not in it means another major version of the API; new codes may come to others
 */
record CodeListed(String name, String schema, boolean closed, List<Entry> entries) {

    /** A code and what it means. */
    record Entry(String code, Bilingual words) {}

    /** A list to which no code comes within this major version. */
    static CodeListed closed(String name, String schema, List<Entry> entries) {
        return new CodeListed(name, schema, true, entries);
    }

    /** A list to which codes may come: who reads one that is new passes it on. */
    static CodeListed open(String name, String schema, List<Entry> entries) {
        return new CodeListed(name, schema, false, entries);
    }
}
