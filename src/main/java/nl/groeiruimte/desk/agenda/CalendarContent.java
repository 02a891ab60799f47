package nl.groeiruimte.desk.agenda;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.groeiruimte.cases.lead.CaseDays;
import nl.groeiruimte.cases.lead.CaseDays.CaseDay;
import nl.groeiruimte.cases.resolution.Milestones;
import nl.groeiruimte.cases.resolution.Resolution.MilestoneCheck;
import nl.groeiruimte.platform.message.MessageSettings;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.task.Task;
import nl.groeiruimte.platform.task.TaskWords;
import nl.groeiruimte.platform.task.Tasks;
import nl.groeiruimte.platform.text.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What stands in somebody's calendar: the asker's open tasks and those that nobody of the inbox took yet, until when
 * cases are on hold or watched, and the milestones of the cases that the asker leads.
 */
@Component
class CalendarContent {

    /** Longer ago a milestone is history. */
    private static final int MONTHS_BACK = 12;

    private final Tasks tasks;
    private final TaskWords words;
    private final CaseDays cases;
    private final Milestones milestones;
    private final MessageSettings settings;
    private final MessageSource messages;
    private final Clock clock;

    CalendarContent(
            Tasks tasks,
            TaskWords words,
            CaseDays cases,
            Milestones milestones,
            MessageSettings settings,
            MessageSource messages,
            Clock clock) {
        this.tasks = tasks;
        this.words = words;
        this.cases = cases;
        this.milestones = milestones;
        this.settings = settings;
        this.messages = messages;
        this.clock = clock;
    }

    /** A calendar's name and what stands in it. */
    record Content(String name, List<CalendarEntry> entries) {}

    /** Of the asker, in the language that they chose for mails; Dutch without. */
    Content of(Asker me) {
        Locale language = settings.language().map(Locale::forLanguageTag).orElse(Bilingual.DUTCH);
        return in(language, () -> {
            List<CalendarEntry> entries = new ArrayList<>();
            tasks.toDo().stream()
                    .filter(task -> !task.onHold())
                    .map(task -> entry(task, me))
                    .forEach(entries::add);
            List<CaseDay> days = cases.mine();
            days.forEach(day -> addDays(day, entries));
            addMilestones(days.stream().filter(CaseDay::led).toList(), entries);
            return new Content(message("calendar.name"), entries);
        });
    }

    private CalendarEntry entry(Task task, Asker me) {
        boolean mine = me.subject().equals(task.holder().subject());
        return new CalendarEntry(
                "task-" + task.id(),
                task.schedule().dueOn(),
                message("calendar.entry", words.about(task), words.title(task)),
                message(mine ? "calendar.why.task" : "calendar.why.open-task"),
                "/tasks/" + task.id());
    }

    private void addDays(CaseDay day, List<CalendarEntry> entries) {
        add("hold", day, day.holdUntil(), entries);
        add("watch", day, day.watchUntil(), entries);
    }

    private void addMilestones(List<CaseDay> led, List<CalendarEntry> entries) {
        Map<UUID, MilestoneCheck> last =
                milestones.lastOf(led.stream().map(CaseDay::id).toList());
        LocalDate since = LocalDate.now(clock).minusMonths(MONTHS_BACK);
        for (CaseDay day : led) {
            MilestoneCheck check = last.get(day.id());
            if (check != null) {
                addSince(since, "permit", day, check.permitOn(), entries);
                addSince(since, "contract", day, check.contractOn(), entries);
                addSince(since, "grid-connection", day, check.gridConnectionOn(), entries);
                addSince(since, "investment-decision", day, check.investmentDecisionOn(), entries);
            }
        }
    }

    private void addSince(
            LocalDate since, String kind, CaseDay of, @Nullable LocalDate on, List<CalendarEntry> entries) {
        add(kind, of, on == null || on.isBefore(since) ? null : on, entries);
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

    private <T> T in(Locale language, Supplier<T> work) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(language);
        try {
            return work.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    private String message(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
