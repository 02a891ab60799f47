package nl.groeiruimte.desk.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import nl.groeiruimte.platform.message.MessageSettings;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.task.Task;
import nl.groeiruimte.platform.task.TaskWords;
import nl.groeiruimte.platform.task.Tasks;
import nl.groeiruimte.platform.text.Bilingual;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What stands in somebody's calendar: the asker's open tasks and those that nobody of the inbox took yet, and the days
 * of cases.
 */
@Component
class CalendarContent {

    private final Tasks tasks;
    private final TaskWords words;
    private final CaseEntries cases;
    private final MessageSettings settings;
    private final MessageSource messages;

    CalendarContent(Tasks tasks, TaskWords words, CaseEntries cases, MessageSettings settings, MessageSource messages) {
        this.tasks = tasks;
        this.words = words;
        this.cases = cases;
        this.settings = settings;
        this.messages = messages;
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
            entries.addAll(cases.of(me));
            return new Content(message("calendar.name"), entries);
        });
    }

    private CalendarEntry entry(Task task, Asker me) {
        boolean mine = me.subject().equals(task.holder().subject());
        return new CalendarEntry(
                "task-" + task.id(),
                task.schedule().dueOn(),
                title(task, mine),
                message(mine ? "calendar.why.task" : "calendar.why.open-task"),
                "/tasks/" + task.id());
    }

    /** Its calendar shows a title without the text below it: whose it is has to stand there. */
    private String title(Task task, boolean mine) {
        String title = message("calendar.entry", words.about(task), words.title(task));
        String absent = task.holder().insteadOf();
        if (!mine) {
            return message("calendar.entry.open", title);
        }
        return absent == null ? title : message("calendar.entry.instead", title, absent);
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
