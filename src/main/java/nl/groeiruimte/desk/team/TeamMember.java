package nl.groeiruimte.desk.team;

import java.time.Instant;
import nl.groeiruimte.platform.task.Absence;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has to do.
 *
 * @param there whether they still work there; else it waits for somebody else
 * @param oldest when the first of the open tasks opened; none without any
 * @param cases how many open cases they lead
 * @param absence the first that goes on or is to come, if any
 * @param mailRefused whether their mailbox takes no mail
 */
public record TeamMember(
        String subject,
        String name,
        boolean there,
        int open,
        int late,
        @Nullable Instant oldest,
        int cases,
        @Nullable Absence absence,
        boolean mailRefused) {

    /** Whether there is anything to hand over. */
    public boolean hasWork() {
        return open > 0 || cases > 0;
    }
}
