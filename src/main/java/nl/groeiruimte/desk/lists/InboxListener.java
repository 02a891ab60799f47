package nl.groeiruimte.desk.lists;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.groeiruimte.cases.inquiry.RegionReminded;
import nl.groeiruimte.cases.lead.CaseHandedOver;
import nl.groeiruimte.cases.lead.Holds.CaseHeld;
import nl.groeiruimte.cases.lead.Holds.CaseResumed;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.cases.resolution.NextCheckPlanned;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.platform.process.TaskCancelled;
import nl.groeiruimte.platform.process.TaskOpened;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.Colleague;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.People;
import nl.groeiruimte.supply.refresh.SupplyReminded;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps the inbox in step with the engine, in the engine's own transaction and with the system's rights. */
@Component
class InboxListener {

    private static final Colleague NOBODY = new Colleague(null, null);

    private final JdbcClient jdbc;
    private final Leads leads;
    private final People people;
    private final WorkingDays workingDays;
    private final CurrentAsker asker;
    private final Clock clock;

    InboxListener(
            JdbcClient jdbc, Leads leads, People people, WorkingDays workingDays, CurrentAsker asker, Clock clock) {
        this.jdbc = jdbc;
        this.leads = leads;
        this.people = people;
        this.workingDays = workingDays;
        this.asker = asker;
        this.clock = clock;
    }

    @EventListener
    void on(TaskOpened opened) {
        if (opened.leadId() == null) {
            addWithoutCase(opened);
        } else {
            add(opened, leads.behind(opened.leadId()));
        }
    }

    private void add(TaskOpened opened, Lead lead) {
        String inbox = inbox(opened, lead);
        Colleague holder = holder(opened, lead, inbox).orElse(NOBODY);
        // What an asked region or a partner may not know of the case, the order of its inbox may not tell either.
        boolean abroad = lead.thinksOfLeaving()
                && (opened.inbox() == TaskOpened.Inbox.ORIGIN || opened.inbox() == TaskOpened.Inbox.COORDINATOR);
        jdbc.sql("""
                        insert into groeiruimte.task (id, lead_id, case_number, code_name, origin_agency, inbox, form, phase, kinds,
                            subject_id, about_agency, assignee, assignee_name, assigned_at, opened_at, due_on,
                            priority, abroad, held_until)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, case when ?::text is null then null else now() end, now(), ?, ?, ?, ?)""")
                .params(
                        opened.taskId(),
                        lead.id(),
                        lead.caseNumber(),
                        lead.codeName(),
                        lead.originAgency(),
                        inbox,
                        opened.form(),
                        opened.phase() == null ? lead.phase().code() : opened.phase(),
                        lead.kinds().toArray(String[]::new),
                        opened.subjectId(),
                        inbox.equals(opened.about()) ? null : opened.about(),
                        holder.subject(),
                        holder.name(),
                        holder.subject(),
                        workingDays.plus(lead.countsFrom(LocalDate.now(clock)), opened.dueWorkingDays()),
                        abroad ? opened.priorityAbroad() : opened.priority(),
                        abroad,
                        lead.holdUntil())
                .update();
    }

    /** Who asked gets the answer, the case lead what is the case lead's, and who did it before what comes back. */
    private Optional<Colleague> holder(TaskOpened opened, Lead lead, String inbox) {
        Optional<Colleague> caseLead = opened.forCaseLead() && lead.caseLead() != null
                ? Optional.of(new Colleague(lead.caseLead(), lead.caseLeadName()))
                : Optional.empty();
        return member(inbox, opened.askedBy())
                .or(() -> caseLead)
                .or(() -> member(inbox, doneBefore(opened, lead, inbox)));
    }

    /** Somebody who can do the agency's tasks: those who left it or may not any more can not. */
    private Optional<Colleague> member(String inbox, String subject) {
        return subject == null ? Optional.empty() : people.find(inbox, subject);
    }

    private String doneBefore(TaskOpened opened, Lead lead, String inbox) {
        return jdbc.sql("""
                        select ended_by from groeiruimte.task
                        where lead_id = ? and form = ? and inbox = ? and subject_id is not distinct from ?::uuid and end_kind = 'completed'
                        order by ended_at desc limit 1""")
                .params(lead.id(), opened.form(), inbox, opened.subjectId())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private void addWithoutCase(TaskOpened opened) {
        jdbc.sql("""
                        insert into groeiruimte.task (id, matter, period, inbox, form, kinds, subject_id, opened_at, due_on, priority)
                        values (?, ?, ?, ?, ?, '{}', ?, now(), ?, ?)""")
                .params(
                        opened.taskId(),
                        opened.matter(),
                        opened.period(),
                        inbox(opened),
                        opened.form(),
                        opened.subjectId(),
                        opened.dueOn() != null
                                ? workingDays.onOrAfter(opened.dueOn())
                                : workingDays.plus(LocalDate.now(clock), opened.dueWorkingDays()),
                        opened.priority())
                .update();
    }

    @EventListener
    void on(TaskCancelled cancelled) {
        jdbc.sql(
                        "update groeiruimte.task set ended_at = now(), end_kind = 'cancelled' where id = ? and ended_at is null")
                .param(cancelled.taskId())
                .update();
    }

    @EventListener
    void on(CaseHeld held) {
        jdbc.sql("update groeiruimte.task set held_until = ? where lead_id = ? and ended_at is null")
                .params(held.until(), held.leadId())
                .update();
    }

    @EventListener
    void on(CaseResumed resumed) {
        record Open(String id, LocalDate dueOn) {}
        jdbc.sql("select id, due_on from groeiruimte.task where lead_id = ? and ended_at is null")
                .param(resumed.leadId())
                .query(Open.class)
                .list()
                .forEach(task -> jdbc.sql("update groeiruimte.task set held_until = null, due_on = ? where id = ?")
                        .params(workingDays.carried(task.dueOn(), resumed.heldOn(), resumed.on()), task.id())
                        .update());
    }

    @EventListener
    void on(RegionReminded reminded) {
        jdbc.sql("update groeiruimte.task set reminded_at = now() where subject_id = ? and ended_at is null")
                .param(reminded.inquiryId())
                .update();
    }

    @EventListener
    void on(SupplyReminded reminded) {
        jdbc.sql("""
                        update groeiruimte.task set reminded_at = now()
                        where matter = 'supply-refresh' and period = ? and inbox = ? and ended_at is null""").params(reminded.quarter(), reminded.agency()).update();
    }

    /** Before the commit, since the task that waits for that day opens only after the check that planned it. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(NextCheckPlanned planned) {
        asker.asSystem(
                () -> jdbc.sql("""
                        update groeiruimte.task set due_on = ?
                        where lead_id = ? and form = 'follow-milestones' and ended_at is null""").params(planned.on(), planned.leadId()).update());
    }

    @EventListener
    void on(CaseHandedOver handed) {
        jdbc.sql("""
                        update groeiruimte.task set assignee = ?, assignee_name = ?, assigned_at = now()
                        where lead_id = ? and ended_at is null and assignee = ?""")
                .params(handed.to().subject(), handed.to().name(), handed.leadId(), handed.from())
                .update();
    }

    private static String inbox(TaskOpened opened, Lead lead) {
        return opened.inbox() == TaskOpened.Inbox.ORIGIN ? lead.originAgency() : inbox(opened);
    }

    private static String inbox(TaskOpened opened) {
        return switch (opened.inbox()) {
            case ORIGIN ->
                throw new IllegalStateException("nobody registered what task " + opened.form() + " is about");
            case ASKED, PARTNER -> opened.addressee();
            case COORDINATOR -> Asker.COORDINATOR_INBOX;
            case MINISTRY -> Asker.MINISTRY_INBOX;
        };
    }
}
