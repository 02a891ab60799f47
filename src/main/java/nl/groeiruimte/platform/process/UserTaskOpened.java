package nl.groeiruimte.platform.process;

import java.time.LocalDate;

/**
 * The engine came to a user task. Published in the transaction that opens the engine's task.
 *
 * @param matter without a case: key of its process, such as {@code supply-refresh}; otherwise null
 * @param phase code of the phase in which it stands; null outside the phases, as for a partner's task
 */
public record UserTaskOpened(TaskContext task, String matter, String phase, Routing routing, Given given) {

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
     * @param addressee code of the asked agency or partner; null for the other inboxes
     * @param about code of the asked agency or partner with which its subject has to do; null for tasks about the whole
     * @param askedBy subject of the person to whom the answer comes back; null when nobody asked
     * @param dueOn the day that was agreed; null when the working days count
     */
    public record Given(String addressee, String about, String askedBy, LocalDate dueOn) {}

    /** The kinds of inbox that the routing table names. */
    public enum Inbox {
        ORIGIN,
        ASKED,
        PARTNER,
        COORDINATOR,
        MINISTRY
    }
}
