package nl.groeiruimte.desk.lists;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.Colleague;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.People;
import nl.groeiruimte.platform.security.Role;
import nl.groeiruimte.platform.task.Task;
import nl.groeiruimte.platform.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes several tasks at once, each as far as it can be changed one by one and no further. */
@Component
class SeveralTasks {

    /** What became of a task. */
    enum Outcome {
        CHANGED,
        NOT_YOURS,
        NOT_THEIRS,
        CHANGED_MEANWHILE
    }

    /**
     * A task as it stood on the page.
     *
     * @param holder subject of who held it there, if anybody
     */
    record Selected(String id, @Nullable String holder) {

        /** As {@link Task#asShown} writes it. */
        static Selected read(String value) {
            int split = value.indexOf('~');
            String holder = split < 0 ? "" : value.substring(split + 1);
            return new Selected(split < 0 ? value : value.substring(0, split), holder.isEmpty() ? null : holder);
        }
    }

    private final Tasks tasks;
    private final People people;
    private final CurrentAsker asker;

    SeveralTasks(Tasks tasks, People people, CurrentAsker asker) {
        this.tasks = tasks;
        this.people = people;
        this.asker = asker;
    }

    /** How many tasks came to what. */
    Map<Outcome, Integer> change(Collection<Selected> selected, String action, String colleague) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        List.of(Outcome.values()).forEach(outcome -> counts.put(outcome, 0));
        selected.forEach(one -> counts.merge(change(one, action, colleague), 1, Integer::sum));
        return counts;
    }

    private Outcome change(Selected selected, String action, String colleague) {
        boolean own = action.equals("claim") || action.equals("release");
        Optional<Task> found = own ? tasks.find(selected.id()) : tasks.findToGive(selected.id());
        if (found.isEmpty()) {
            return Outcome.CHANGED_MEANWHILE;
        }
        Task task = found.get();
        Asker me = asker.get();
        return switch (action) {
            case "claim" -> changed(tasks.assign(task.id(), selected.holder(), new Colleague(me.subject(), me.name())));
            case "release" ->
                task.open() && !me.subject().equals(task.holder().subject())
                        ? Outcome.NOT_YOURS
                        : changed(tasks.release(task.id(), me.subject()));
            case "remind" -> me.is(Role.COORDINATOR) ? changed(tasks.remind(task.id())) : Outcome.NOT_YOURS;
            default ->
                people.find(task.inbox(), colleague)
                        .map(to -> changed(tasks.assign(task.id(), selected.holder(), to)))
                        .orElse(Outcome.NOT_THEIRS);
        };
    }

    private static Outcome changed(boolean changed) {
        return changed ? Outcome.CHANGED : Outcome.CHANGED_MEANWHILE;
    }
}
