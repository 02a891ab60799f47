package nl.groeiruimte.platform.process;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The engine came to a user task. Published in the transaction that opens the engine's task.
 *
 * @param matter without a case: key of its process, such as {@code supply-refresh}
 * @param phase code of the phase in which it stands, if any: a partner's task stands outside
 */
public record UserTaskOpened(
        TaskContext task, @Nullable String matter, @Nullable String phase, Routing routing, Given given) {

    /**
     * What the decision table {@code task-routing} says of its form.
     *
     * @param inbox whose inbox it goes to
     * @param dueWorkingDays working days from now until it is due
     * @param priority 0 (can wait) to 100
     * @param priorityAbroad the same when the company thinks of leaving the country
     * @param forCaseLead whether it goes to the case lead's own list
     */
    public record Routing(Inbox inbox, int dueWorkingDays, int priority, int priorityAbroad, boolean forCaseLead) {}

    /**
     * What the process knows of whom it is for.
     *
     * @param addressee code of the inbox, when the process says whose it is
     * @param about code of the asked agency or partner with which its subject has to do, unless it is about the whole
     * @param person subject of the person for whom it is: who asked and gets the answer, or who was asked by name
     * @param dueOn the day that was agreed; without one the working days count
     */
    public record Given(
            @Nullable String addressee,
            @Nullable String about,
            @Nullable String person,
            @Nullable LocalDate dueOn) {}

    /** The kinds of inbox that the routing table names. */
    public enum Inbox {
        ORIGIN,
        ASKED,
        PARTNER,
        COORDINATOR,
        MINISTRY,
        /** Of whoever somebody gave a task of one's own. */
        ADDRESSEE,
        /** Of whoever gave it. */
        GIVER
    }
}
