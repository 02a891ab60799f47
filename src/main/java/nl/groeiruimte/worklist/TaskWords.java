package nl.groeiruimte.worklist;

import java.util.Arrays;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what a task is about. */
@Component
public class TaskWords {

    private final MessageSource messages;

    TaskWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The case's code name; without a case the matter and its period, such as "Aanbod, 4e kwartaal van 2026". */
    public String about(Task task) {
        if (task.codeName() != null) {
            return task.codeName();
        }
        // A period is a year and, after a letter, a part of it: 2026-Q4.
        Object[] parts = Arrays.stream(task.period().split("-\\D*")).toArray();
        return messages.getMessage("matter." + task.matter(), parts, LocaleContextHolder.getLocale());
    }
}
