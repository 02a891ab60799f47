package nl.groeiruimte.desk.messages;

import java.time.Instant;
import java.util.UUID;
import nl.groeiruimte.platform.message.Message;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.task.TaskWords;
import nl.groeiruimte.platform.web.AgencyNames;
import nl.groeiruimte.platform.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says a message in a sentence, in the language of its reader: codes become words, and that is all it is made of. */
@Component
public class MessageWords {

    /**
     * A message in words.
     *
     * @param about the case's code name or another matter; empty for neither
     */
    public record Line(UUID id, String sentence, String about, Instant happenedAt, boolean unread) {}

    private final MessageSource messages;
    private final TaskWords tasks;
    private final AgencyNames agencies;
    private final Words words;

    MessageWords(MessageSource messages, TaskWords tasks, AgencyNames agencies, Words words) {
        this.messages = messages;
        this.tasks = tasks;
        this.agencies = agencies;
        this.words = words;
    }

    /** In the language of the request. */
    public Line line(Message message) {
        return new Line(message.id(), sentence(message), about(message), message.happenedAt(), message.unread());
    }

    /** The page that it leads to, which judges again who may see it. */
    static String path(Message message) {
        if (message.about().taskId() != null) {
            return "/tasks/" + message.about().taskId();
        }
        if (message.about().importId() == null) {
            return "/cases/" + message.about().leadId();
        }
        return (message.what().startsWith(MessageListener.SUPPLY_FILE) ? "/supply/import/" : "/cases/import/")
                + message.about().importId();
    }

    private String sentence(Message message) {
        Message.Task task = message.task();
        String inbox = message.inbox();
        // To a region, what was done to it is said of itself.
        String key = "message.what." + message.what()
                + (inbox != null && inbox.equals(message.about().agency()) ? "-own" : "");
        return text(
                key,
                task == null ? "" : tasks.title(task.form(), task.agency()),
                inbox == null ? "" : nameOf(inbox),
                message.about().agency() == null
                        ? ""
                        : agencies.nameOf(message.about().agency()),
                words.date(message.about().day()));
    }

    private String about(Message message) {
        if (message.codeName() != null) {
            return message.codeName();
        }
        return message.task() == null
                        || message.task().matter() == null
                        || message.task().period() == null
                ? ""
                : tasks.about(message.task().matter(), message.task().period());
    }

    private String nameOf(String inbox) {
        return switch (inbox) {
            case Asker.COORDINATOR_INBOX -> text("message.coordinator");
            case Asker.MINISTRY_INBOX -> text("message.ministry");
            default -> agencies.nameOf(inbox);
        };
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
