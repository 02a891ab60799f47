package nl.groeiruimte.platform.task;

import java.util.Arrays;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.web.AgencyNames;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what a task is about. */
@Component
public class TaskWords {

    private final MessageSource messages;
    private final AgencyNames agencies;
    private final CurrentAsker asker;

    TaskWords(MessageSource messages, AgencyNames agencies, CurrentAsker asker) {
        this.messages = messages;
        this.agencies = agencies;
        this.asker = asker;
    }

    /** What to do, with the region or partner that it is about: who has several alike tells them apart by it. */
    public String title(Task task) {
        return title(task.form(), task.ref().about().agency());
    }

    /**
     * The same of a task of which only this is known.
     *
     * @param about code of the region or partner that it is about; none for the whole
     */
    public String title(String form, @Nullable String about) {
        String title = message("form." + form + ".title");
        return about == null ? title : message("task.title-of", title, agencies.nameOf(about));
    }

    /** As {@link #title}, where nothing beside it says whose task it is: one of another inbox names that one. */
    public String fullTitle(Task task) {
        boolean another =
                task.ref().about().agency() == null && !asker.get().inboxes().contains(task.inbox());
        return another ? message("task.title-of", title(task), whose(task)) : title(task);
    }

    /** The agency, partner or role in whose inbox it is, and who of them does it. */
    public String who(Task task) {
        return task.holder().name() == null
                ? whose(task)
                : whose(task) + " (" + task.holder().name() + ")";
    }

    /** The case's code name; without a case the matter and its period, such as "Aanbod, 4e kwartaal van 2026". */
    public String about(Task task) {
        String codeName = task.ofCase().codeName();
        return codeName != null
                ? codeName
                : about(
                        String.valueOf(task.ref().about().matter()),
                        task.context().period());
    }

    /** A matter and its period, such as "Aanbod, 4e kwartaal van 2026". */
    public String about(String matter, String period) {
        // A period is a year and, after a letter, a part of it: 2026-Q4.
        Object[] parts = Arrays.stream(period.split("-\\D*")).toArray();
        return message("matter." + matter, parts);
    }

    private String whose(Task task) {
        return task.inbox().equals(Asker.COORDINATOR_INBOX)
                ? message("case.coordinator")
                : agencies.nameOf(task.inbox());
    }

    private String message(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
