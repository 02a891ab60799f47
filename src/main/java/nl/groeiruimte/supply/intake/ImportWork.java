package nl.groeiruimte.supply.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads and applies files in the background, in the name of whoever asked for it. */
@Component
class ImportWork implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);
    private static final int AT_ONCE = 2;
    private static final long TELL_AFTER_NANOS = 400_000_000;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, work -> {
        Thread thread = new Thread(work, "import");
        thread.setDaemon(true);
        return thread;
    });
    private final ImportRuns runs;
    private final Map<ImportKind, ImportFormat> formats;
    private final CurrentAsker asker;
    private final TransactionTemplate transaction;
    private final TransactionTemplate undone;

    ImportWork(
            ImportRuns runs, List<ImportFormat> formats, CurrentAsker asker, PlatformTransactionManager transactions) {
        this.runs = runs;
        this.formats = formats.stream().collect(Collectors.toMap(ImportFormat::kind, Function.identity()));
        this.asker = asker;
        this.transaction = new TransactionTemplate(transactions);
        this.undone = new TransactionTemplate(transactions);
        undone.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    ImportFormat format(ImportRun run) {
        return Objects.requireNonNull(formats.get(run.kind()), () -> "nothing reads " + run.kind());
    }

    /** Whether files of this kind can be read, and this person may send them. */
    boolean reads(ImportKind kind, Asker sender) {
        ImportFormat format = formats.get(kind);
        return format != null && format.sentBy(sender);
    }

    /** Reads the file as soon as a thread is free, and deletes it. */
    void read(UUID id, Path file) {
        later(() -> reading(id, file));
    }

    /** Applies what lies ready as soon as a thread is free. */
    void apply(UUID id) {
        later(() -> applying(id));
    }

    private void later(Runnable work) {
        try {
            threads.execute(asker.inMyName(work));
        } catch (RejectedExecutionException goingDown) {
            LOG.info("An import waits for a node that is not going down");
        }
    }

    private void reading(UUID id, Path path) {
        try {
            working(id, "waiting", "reading", run -> {
                Told told = new Told(id);
                ImportRun.Counts counts = read(run, path, told);
                runs.ready(id, told.records, counts);
            });
        } finally {
            delete(path);
        }
    }

    private void applying(UUID id) {
        working(id, "confirmed", "applying", run -> {
            format(run).apply(run);
            runs.forget(id);
            runs.applied(id);
        });
    }

    /**
     * Does the work in a transaction that holds the run to its end. What came of it is written by that same
     * transaction, also when the work itself failed and is undone: nobody ever finds the run let go and without an
     * outcome.
     */
    private void working(UUID id, String from, String to, Consumer<ImportRun> work) {
        try {
            transaction.executeWithoutResult(status -> {
                runs.hold(id);
                if (!runs.move(id, from, to)) {
                    return;
                }
                try {
                    undone.executeWithoutResult(
                            inner -> work.accept(runs.current(id).orElseThrow()));
                } catch (BrokenFile e) {
                    runs.broken(id, e.problem());
                } catch (TrialOutdated e) {
                    runs.interrupted(id);
                } catch (RuntimeException e) {
                    failed(id, e);
                }
            });
        } catch (RuntimeException e) {
            failed(id, e);
        }
    }

    private ImportRun.Counts read(ImportRun run, Path path, Told told) {
        ImportFormat format = format(run);
        try {
            SentFile file = SentFile.of(path, format.onlyUtf8());
            runs.looked(run.id(), file);
            return format.read(run, file, told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the error's message: it may quote the file. */
    private void failed(UUID id, RuntimeException e) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
        String state = cause instanceof SQLException sql ? sql.getSQLState() : "-";
        String at = Arrays.stream(e.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(getClass().getPackageName()))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("?");
        LOG.error("Import {} failed: {} ({}) at {}", id, cause.getClass().getName(), state, at);
        runs.interrupted(id);
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.warn("An imported file could not be deleted: {}", e.getClass().getName());
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }

    private final class Told implements SentFile.Progress {

        private final UUID id;
        private long bytes;
        private long records;
        private long last = System.nanoTime();

        private Told(UUID id) {
            this.id = id;
        }

        @Override
        public void read(int more) {
            bytes += more;
            if (System.nanoTime() - last > TELL_AFTER_NANOS) {
                runs.progress(id, bytes, records);
                last = System.nanoTime();
            }
        }

        @Override
        public void record() {
            records++;
        }
    }
}
