package nl.groeiruimte.platform.security;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * People of one agency with the same roles, who see the same of cases: the database judges those by agency and roles,
 * and by the person only what is a person's own. What is the same for all of them can so be read once.
 */
public final class Sight {

    /** The login server's id of nobody; not empty, for that would be as good as nobody asking. */
    static final String NOBODY = "nobody";

    private final ReadingAs reading;
    private final Asker nobody;
    private final List<Asker> people;

    Sight(ReadingAs reading, @Nullable String agency, Set<Role> roles, List<Asker> people) {
        this.reading = reading;
        this.nobody = new Asker(NOBODY, "Groeiruimte", agency, roles);
        this.people = List.copyOf(people);
    }

    /** Whose it is. */
    public List<Asker> people() {
        return people;
    }

    /**
     * Does the work in a transaction that reads what all of them may see, and nothing of any one's own. What they did
     * themselves, and so are not told, is among it.
     */
    public <T> T shared(Supplier<T> work) {
        return reading.as(nobody, work);
    }

    /**
     * Does the work in a transaction that reads as one of them would.
     *
     * @throws IllegalArgumentException for somebody else
     */
    public <T> T of(Asker person, Supplier<T> work) {
        if (!people.contains(person)) {
            throw new IllegalArgumentException("none of these people");
        }
        return reading.as(person, work);
    }
}
