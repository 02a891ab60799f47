package nl.groeiruimte.reports.versions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Report.Edition;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskDecorator;
import org.springframework.stereotype.Component;

/**
 * The half-year that is not closed: computed once, and again when something happened since. What takes long is done in
 * the background meanwhile; readers then see what was computed last, and as of when.
 */
@Component
public class RunningReports {

    /** What took no longer last time is done while the reader waits. */
    private static final int INLINE_MS = 300;
    /** In the background at most this part of the time is spent computing. */
    private static final int REST = 10;

    private final RunningStore store;
    private final Clock clock;
    private final SimpleAsyncTaskExecutor background = new SimpleAsyncTaskExecutor("report-");
    private final Set<HalfYear> underWay = ConcurrentHashMap.newKeySet();

    RunningReports(RunningStore store, Clock clock, TaskDecorator backgroundWork) {
        this.store = store;
        this.clock = clock;
        background.setTaskDecorator(backgroundWork);
        background.setDaemon(true);
    }

    /** The figures as they stand in the edition; the asker must be allowed to read it. */
    public Running of(HalfYear period, Edition edition) {
        Instant now = clock.instant();
        LocalDate until = period.countedUntil(LocalDate.now(clock));
        Optional<RunningStore.Kept> kept = store.find(period, edition);
        boolean outdated = kept.isEmpty()
                || !kept.get().until().equals(until)
                || store.somethingHappenedSince(kept.get().look());
        if (outdated && (kept.isEmpty() || kept.get().tookMs() < INLINE_MS)) {
            store.compute(period, until, now);
            kept = store.find(period, edition);
            outdated = false;
        } else if (outdated
                && kept.get()
                        .computedAt()
                        .plusMillis((long) REST * kept.get().tookMs())
                        .isBefore(now)) {
            computeInBackground(period, until, now);
        }
        RunningStore.Kept shown = kept.orElseThrow();
        return new Running(FrozenText.read(shown.document(), null), shown.computedAt(), outdated);
    }

    private void computeInBackground(HalfYear period, LocalDate until, Instant now) {
        if (underWay.add(period)) {
            background.execute(() -> {
                try {
                    store.compute(period, until, now);
                } finally {
                    underWay.remove(period);
                }
            });
        }
    }
}
