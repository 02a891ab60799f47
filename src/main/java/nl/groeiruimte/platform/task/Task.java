package nl.groeiruimte.platform.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.groeiruimte.platform.process.TaskContext;
import nl.groeiruimte.platform.security.Colleague;
import org.jspecify.annotations.Nullable;

/**
 * A task as the inbox knows it: about a case or another matter, without engine ids or an identity in what it shows.
 *
 * @param ofCase what is shown of its case
 * @param holder who does it; {@link Holder#NOBODY} while it is for everybody of the inbox
 * @param ending how it ended, unless it is open
 */
public record Task(
        TaskRef ref,
        TaskCase ofCase,
        Holder holder,
        Schedule schedule,
        @Nullable Ending ending) {

    /**
     * Who does it.
     *
     * @param subject of the person, if somebody does, as is the rest
     * @param insteadOf name of who is away and gets it back, if anybody
     */
    public record Holder(
            @Nullable String subject,
            @Nullable String name,
            @Nullable Instant since,
            @Nullable String insteadOf) {

        /** The task is for everybody of the inbox. */
        public static final Holder NOBODY = new Holder(null, null, null, null);

        /** The same person, if somebody does it. */
        public @Nullable Colleague colleague() {
            return subject == null || name == null ? null : new Colleague(subject, name);
        }
    }

    /**
     * When it is to be done.
     *
     * @param priority 0 (can wait) to 100
     * @param remindedAt when somebody asked for it, if they did
     * @param heldUntil while its case is on hold
     */
    public record Schedule(
            Instant openedAt,
            LocalDate dueOn,
            int priority,
            @Nullable Instant remindedAt,
            @Nullable LocalDate heldUntil) {}

    /**
     * How it ended.
     *
     * @param byName who did it, and of which agency; neither when nobody did and where that may not be known
     * @param done whether somebody did it; false when nobody had to any more
     */
    public record Ending(
            Instant at, @Nullable String byName, @Nullable String byAgency, boolean done) {}

    public String id() {
        return ref.id();
    }

    public String form() {
        return ref.form();
    }

    public String inbox() {
        return ref.inbox();
    }

    /** The case, unless it is about another matter; {@link #context} has it for who knows that there is one. */
    public @Nullable UUID leadId() {
        return ref.about().leadId();
    }

    /** Without a case: which round of a matter. */
    public @Nullable String period() {
        return ref.about().period();
    }

    /** The inquiry, disclosure, partner request or agreement, unless it is the case or the round as a whole. */
    public @Nullable UUID subjectId() {
        return ref.about().subjectId();
    }

    /** What the work behind its form needs to know of it. */
    public TaskContext context() {
        return ref.context();
    }

    public boolean open() {
        return ending == null;
    }

    public boolean onHold() {
        return schedule.heldUntil() != null;
    }

    /** Which task it is and who held it when the page was made, for a form that changes several. */
    public String asShown() {
        return id() + "~" + (holder.subject() == null ? "" : holder.subject());
    }

    /** Whether its day has passed while it could be done. */
    public boolean late(LocalDate today) {
        return open() && !onHold() && schedule.dueOn().isBefore(today);
    }

    /** Whether somebody else than this person holds it. */
    public boolean heldByOther(String subject) {
        return holder.subject() != null && !holder.subject().equals(subject);
    }
}
