package nl.groeiruimte.platform.process;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A user task came into being. Published in the transaction that opens the engine's task.
 *
 * @param taskId id of the task
 * @param form key of its form
 * @param leadId the case; null for a task that is about another matter
 * @param matter without a case: key of its process, such as {@code supply-refresh}; otherwise null
 * @param period without a case: business key of its process, such as {@code 2026-Q4}; otherwise null
 * @param phase code of the phase in which it stands; null outside the phases, as for a partner's task
 * @param inbox whose inbox it goes to
 * @param addressee code of the asked agency or partner; null for the other inboxes
 * @param subjectId the inquiry, partner request or agreement; null for tasks about the case or the matter as a whole
 * @param about code of the asked agency or partner with which that subject has to do; null for tasks about the whole
 * @param askedBy subject of the person to whom the answer comes back; null when nobody asked
 * @param dueWorkingDays working days from now until it is due
 * @param dueOn the day that was agreed; null when the working days count
 * @param priority 0 (can wait) to 100
 * @param priorityAbroad the same when the company thinks of leaving the country
 * @param forCaseLead whether it goes to the case lead's own list
 */
public record TaskOpened(
        String taskId,
        String form,
        UUID leadId,
        String matter,
        String period,
        String phase,
        Inbox inbox,
        String addressee,
        UUID subjectId,
        String about,
        String askedBy,
        int dueWorkingDays,
        LocalDate dueOn,
        int priority,
        int priorityAbroad,
        boolean forCaseLead) {

    /** The kinds of inbox that the routing table names. */
    public enum Inbox {
        ORIGIN,
        ASKED,
        PARTNER,
        COORDINATOR,
        MINISTRY
    }
}
