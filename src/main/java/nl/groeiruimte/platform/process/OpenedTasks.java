package nl.groeiruimte.platform.process;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells which user tasks the engine came to: each at once, or those of one piece of work together at its end. */
@Component
class OpenedTasks {

    private final ThreadLocal<@Nullable List<UserTaskOpened>> gathered = new ThreadLocal<>();
    private final ApplicationEventPublisher events;

    OpenedTasks(ApplicationEventPublisher events) {
        this.events = events;
    }

    void tell(UserTaskOpened opened) {
        List<UserTaskOpened> others = gathered.get();
        if (others == null) {
            events.publishEvent(opened);
        } else {
            others.add(opened);
        }
    }

    /** Does the work, of which no task ends before it does, and tells of its tasks as the last thing. */
    void together(Runnable work) {
        List<UserTaskOpened> opened = new ArrayList<>();
        gathered.set(opened);
        try {
            work.run();
        } finally {
            gathered.remove();
        }
        if (!opened.isEmpty()) {
            events.publishEvent(new UserTasksOpened(List.copyOf(opened)));
        }
    }
}
