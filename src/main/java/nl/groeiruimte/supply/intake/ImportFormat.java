package nl.groeiruimte.supply.intake;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.Role;
import org.jspecify.annotations.Nullable;

/** How files of one kind are read, compared with what there is, and applied. All within the transaction under way. */
public interface ImportFormat {

    /** The kind that it reads. */
    ImportKind kind();

    /** Whether this person may send such files. */
    default boolean sentBy(Asker sender) {
        return sender.is(Role.TASKFORCE) && sender.agency() != null;
    }

    /** Whether its files are UTF-8 always. */
    boolean onlyUtf8();

    /**
     * Reads the file and lays ready what it would change.
     *
     * @throws BrokenFile when nothing of it can be taken
     */
    ImportRun.Counts read(ImportRun run, SentFile file, SentFile.Progress progress) throws IOException;

    /**
     * Changes what the file says, all of it.
     *
     * @throws TrialOutdated when what there is changed since the file was read; the transaction is to be undone then
     */
    void apply(ImportRun run);

    /** Removes what lies ready of a file; of one that laid nothing ready, nothing. */
    void forget(UUID run);

    /** The first of what would be added and changed, in the reader's language. */
    Preview preview(ImportRun run, int most, Locale locale);

    /** The name of a column or property, as people read it in such a file. */
    String fieldName(String field, Locale locale);

    /** Some of what a file would do. */
    record Preview(List<Item> added, List<Item> changed) {}

    /**
     * A record.
     *
     * @param code of the site, if it has a page
     */
    record Item(String name, @Nullable String code, String place, List<Step> steps) {}

    /** What becomes different, in words. */
    record Step(String field, String before, String after) {}
}
