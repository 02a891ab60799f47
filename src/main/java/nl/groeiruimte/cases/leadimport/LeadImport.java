package nl.groeiruimte.cases.leadimport;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.groeiruimte.platform.form.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * A file with companies that was sent, and what became of it.
 *
 * @param problem why nothing of it was taken, if something is wrong with the file as a whole
 */
public record LeadImport(
        UUID id,
        State state,
        @Nullable String format,
        Counts counts,
        @Nullable Problem problem,
        Moments moments) {

    /** How far it is; stored and told by its code. */
    public enum State {
        WAITING,
        READING,
        /** To be confirmed. */
        READY,
        CONFIRMED,
        STARTING,
        /** All cases are there. */
        STARTED,
        /** Nothing of the file can be taken. */
        BROKEN,
        /** It ended for a reason that is not in the file. */
        INTERRUPTED,
        /** Since the trial a case of one of the companies began. */
        OUTDATED,
        CANCELLED,
        /** Nobody confirmed it within a day. */
        EXPIRED;

        /** Such as {@code ready}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether somebody works on it, or will. */
        public boolean busy() {
            return this == WAITING || this == READING || this == CONFIRMED || this == STARTING;
        }

        /** Whether nothing becomes of it any more. */
        public boolean ended() {
            return !busy() && this != READY;
        }
    }

    /** How many lines and cases. */
    public record Counts(int read, int started, int fresh, int open, int refused) {}

    /**
     * What is wrong with the file.
     *
     * @param line 0 when it is about none
     * @param code of the messages {@code leadimport.broken.<code>}
     */
    public record Problem(long line, String code, List<String> args) {}

    /** Who sent it and how it ended when. */
    public record Moments(
            Instant movedAt,
            Instant sentAt,
            String sentBy,
            @Nullable Instant endedAt,
            @Nullable String endedBy) {}

    /** What would come of a line. */
    public enum Verdict {
        NEW,
        /** The agency has an open case of this company. */
        OPEN,
        REFUSED;

        /** Such as {@code new}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A line, with everything that is wrong with it. */
    public record Line(long number, Verdict verdict, List<FieldError> faults) {}

    /** Whether there is anything to confirm. */
    public boolean startsSomething() {
        return state == State.READY && counts.fresh() > 0;
    }
}
