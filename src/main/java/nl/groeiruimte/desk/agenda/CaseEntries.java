package nl.groeiruimte.desk.agenda;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.conversation.Conversations;
import nl.groeiruimte.cases.conversation.PlannedDay;
import nl.groeiruimte.cases.lead.CaseDays;
import nl.groeiruimte.cases.lead.CaseDays.CaseDay;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.cases.resolution.Milestones;
import nl.groeiruimte.cases.resolution.Resolution.MilestoneCheck;
import nl.groeiruimte.platform.security.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What of cases stands in somebody's calendar: until when they are on hold or watched, the milestones of those that the
 * asker leads, and the conversations that are planned there or that the asker planned.
 */
@Component
class CaseEntries {

    /** Longer ago it is history. */
    private static final int MONTHS_BACK = 12;

    /** Nothing is further ahead. */
    private static final int YEARS_AHEAD = 20;

    private final CaseDays cases;
    private final Milestones milestones;
    private final Conversations conversations;
    private final Leads leads;
    private final MessageSource messages;
    private final Clock clock;

    CaseEntries(
            CaseDays cases,
            Milestones milestones,
            Conversations conversations,
            Leads leads,
            MessageSource messages,
            Clock clock) {
        this.cases = cases;
        this.milestones = milestones;
        this.conversations = conversations;
        this.leads = leads;
        this.messages = messages;
        this.clock = clock;
    }

    /** Of the asker, in the language of the context. */
    List<CalendarEntry> of(Asker me) {
        LocalDate today = LocalDate.now(clock);
        return of(me, today.minusMonths(MONTHS_BACK), today.plusYears(YEARS_AHEAD));
    }

    /** The same from the first day to the last, both included. */
    List<CalendarEntry> of(Asker me, LocalDate first, LocalDate last) {
        List<CalendarEntry> entries = new ArrayList<>();
        List<CaseDay> days = cases.mine();
        days.forEach(day -> {
            add("hold", day, day.holdUntil(), entries);
            add("watch", day, day.watchUntil(), entries);
        });
        List<CaseDay> led = days.stream().filter(CaseDay::led).toList();
        addMilestones(led, entries);
        entries.removeIf(entry -> entry.day().isBefore(first) || entry.day().isAfter(last));
        addConversations(me, led, first, last, entries);
        return entries;
    }

    private void addMilestones(List<CaseDay> led, List<CalendarEntry> entries) {
        Map<UUID, MilestoneCheck> reached =
                milestones.lastOf(led.stream().map(CaseDay::id).toList());
        for (CaseDay day : led) {
            MilestoneCheck check = reached.get(day.id());
            if (check != null) {
                add("permit", day, check.permitOn(), entries);
                add("contract", day, check.contractOn(), entries);
                add("grid-connection", day, check.gridConnectionOn(), entries);
                add("investment-decision", day, check.investmentDecisionOn(), entries);
            }
        }
    }

    private void addConversations(
            Asker me, List<CaseDay> led, LocalDate first, LocalDate last, List<CalendarEntry> entries) {
        Set<UUID> own = led.stream().map(CaseDay::id).collect(Collectors.toSet());
        for (PlannedDay planned : conversations.planned(first, last)) {
            if (own.contains(planned.leadId()) || planned.author().equals(me.subject())) {
                leads.find(planned.leadId())
                        .ifPresent(lead -> entries.add(new CalendarEntry(
                                "conversation-" + planned.id(),
                                planned.day(),
                                message(
                                        "calendar.entry",
                                        lead.codeName(),
                                        message("code.conversation." + planned.kind())),
                                message("calendar.why.conversation"),
                                "/cases/" + lead.id())));
            }
        }
    }

    private void add(String kind, CaseDay of, @Nullable LocalDate on, List<CalendarEntry> entries) {
        if (on != null) {
            entries.add(new CalendarEntry(
                    kind + "-" + of.id(),
                    on,
                    message("calendar.entry", of.codeName(), message("calendar.what." + kind)),
                    message("calendar.why." + (kind.equals("hold") || kind.equals("watch") ? kind : "milestone")),
                    "/cases/" + of.id()));
        }
    }

    private String message(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
