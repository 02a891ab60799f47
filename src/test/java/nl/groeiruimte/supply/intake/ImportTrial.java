package nl.groeiruimte.supply.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;

/** A file that is tried and applied, as the pages do it; for measuring. */
public final class ImportTrial {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final ImportRuns runs;
    private final ImportWork work;
    private final ImportKind kind;

    /** In an application, for files of this kind. */
    public ImportTrial(ApplicationContext application, String kind) {
        this.runs = application.getBean(ImportRuns.class);
        this.work = application.getBean(ImportWork.class);
        this.kind = ImportKind.of(kind).orElseThrow();
    }

    /** Tries and applies a file of the asker's agency; fails unless it adds so many. */
    public void run(Path file, int added) {
        try {
            Path sent = Files.createTempFile("bench-", ".part");
            Files.copy(file, sent, StandardCopyOption.REPLACE_EXISTING);
            UUID id = runs.add(kind, "horizon", file.getFileName().toString(), Files.size(sent));
            work.read(id, sent);
            if (reach(id, "ready").counts().added() != added) {
                throw new IllegalStateException(
                        "not all were new: " + runs.find(id).orElseThrow().counts());
            }
            runs.move(id, "ready", "confirmed");
            work.apply(id);
            reach(id, "applied");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportRun reach(UUID id, String state) {
        ImportRun run = Awaitility.await()
                .pollInSameThread()
                .atMost(LONGEST)
                .pollInterval(Duration.ofMillis(25))
                .until(() -> runs.find(id).orElseThrow(), found -> !found.busy());
        if (!run.state().equals(state)) {
            throw new IllegalStateException(run.state() + " " + run.problem());
        }
        return run;
    }
}
