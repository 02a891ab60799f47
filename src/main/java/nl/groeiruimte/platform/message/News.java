package nl.groeiruimte.platform.message;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened and that somebody is to hear of; references and codes alone.
 *
 * @param kind what people choose about, such as {@code task}
 * @param what what happened, such as {@code task-given}; the words are made of it
 * @param about what it is about
 * @param causedBy subject of who did it, and so is not told; nobody when the system did
 * @param once names what happens but once: told again, it is no second message; none when it can happen again
 */
public record News(
        String kind,
        String what,
        About about,
        @Nullable String causedBy,
        @Nullable String once) {

    /** What can happen again. */
    public News(String kind, String what, About about, @Nullable String causedBy) {
        this(kind, what, about, causedBy, null);
    }

    /**
     * What it is about; everything may be null.
     *
     * @param leadId a case
     * @param taskId a task
     * @param importId a file with supply or with companies
     * @param agency code of the agency or partner that it speaks of
     * @param day the day that it speaks of
     */
    public record About(
            @Nullable UUID leadId,
            @Nullable String taskId,
            @Nullable UUID importId,
            @Nullable String agency,
            @Nullable LocalDate day) {

        /** A task, of a case or another matter. */
        public static About task(@Nullable UUID leadId, String taskId) {
            return new About(leadId, taskId, null, null, null);
        }

        /** A case, with the agency that did something about it or to which something was done, if any. */
        public static About ofCase(UUID leadId, @Nullable String agency) {
            return new About(leadId, null, null, agency, null);
        }

        /** A file with supply or with companies. */
        public static About file(UUID importId) {
            return new About(null, null, importId, null, null);
        }
    }
}
