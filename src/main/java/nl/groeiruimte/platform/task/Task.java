package nl.groeiruimte.platform.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.groeiruimte.platform.process.TaskContext;
import nl.groeiruimte.platform.security.Colleague;

/**
 * A task as the inbox knows it: about a case or another matter, without engine ids or an identity in what it shows.
 *
 * @param ofCase what is shown of its case
 * @param holder who does it; {@link Holder#NOBODY} while it is for everybody of the inbox
 * @param ending null while open
 */
public record Task(TaskRef ref, TaskCase ofCase, Holder holder, Schedule schedule, Ending ending) {

    /**
     * Who does it.
     *
     * @param subject null, as is the rest, for nobody
     */
    public record Holder(String subject, String name, Instant since) {

        /** The task is for everybody of the inbox. */
        public static final Holder NOBODY = new Holder(null, null, null);

        /** Null for nobody. */
        public Colleague colleague() {
            return subject == null ? null : new Colleague(subject, name);
        }
    }

    /**
     * When it is to be done.
     *
     * @param priority 0 (can wait) to 100
     * @param remindedAt null before somebody asked for it
     * @param heldUntil while its case is on hold; otherwise null
     */
    public record Schedule(Instant openedAt, LocalDate dueOn, int priority, Instant remindedAt, LocalDate heldUntil) {}

    /**
     * How it ended.
     *
     * @param byName who did it; null, as is the agency, when nobody did and where that may not be known
     * @param done whether somebody did it; false when nobody had to any more
     */
    public record Ending(Instant at, String byName, String byAgency, boolean done) {}

    public String id() {
        return ref.id();
    }

    public String form() {
        return ref.form();
    }

    public String inbox() {
        return ref.inbox();
    }

    /** The case; null when it is about another matter. */
    public UUID leadId() {
        return ref.about().leadId();
    }

    /** Without a case: which round of a matter; otherwise null. */
    public String period() {
        return ref.about().period();
    }

    /** The inquiry, disclosure, partner request or agreement; null for the case or the round as a whole. */
    public UUID subjectId() {
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
