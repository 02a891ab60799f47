package nl.groeiruimte.cases.leadimport;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import nl.groeiruimte.cases.lead.ImportedLeads;
import nl.groeiruimte.cases.leadimport.LeadImport.State;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.spreadsheet.SheetProblem;
import nl.groeiruimte.platform.spreadsheet.SheetReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads files and starts their cases in the background, in the name of whoever asked for it. All cases of a file start
 * in one transaction: nobody sees some of them, and of a node that goes down nothing is left.
 */
@Component
class LeadImportWork implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LeadImportWork.class);
    private static final int AT_ONCE = 1;
    /** So many files wait in memory at most, the largest of ten megabytes. */
    private static final int WAITING = 8;

    private static final int TOGETHER = 100;
    private static final long TELL_AFTER_NANOS = 300_000_000;

    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), work -> {
                Thread thread = new Thread(work, "lead-import");
                thread.setDaemon(true);
                return thread;
            });
    private final ImportStates states;
    private final LeadTrial trial;
    private final ImportedLeads leads;
    private final CurrentAsker asker;
    private final TransactionTemplate holding;
    private final TransactionTemplate inside;

    LeadImportWork(
            ImportStates states,
            LeadTrial trial,
            ImportedLeads leads,
            CurrentAsker asker,
            PlatformTransactionManager transactions) {
        this.states = states;
        this.trial = trial;
        this.leads = leads;
        this.asker = asker;
        this.holding = new TransactionTemplate(transactions);
        this.inside = new TransactionTemplate(transactions);
        inside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Reads the file as soon as the thread is free; false when too many wait. */
    boolean read(UUID id, byte[] file) {
        return later(() -> working(id, State.WAITING, State.READING, State.INTERRUPTED, () -> reading(id, file)));
    }

    /** Starts what lies ready as soon as the thread is free; false when too many wait. */
    boolean start(UUID id) {
        return later(() -> working(id, State.CONFIRMED, State.STARTING, State.READY, () -> starting(id)));
    }

    private boolean later(Runnable work) {
        try {
            threads.execute(asker.inMyName(work));
            return true;
        } catch (RejectedExecutionException tooMany) {
            return false;
        }
    }

    /**
     * Does the work in a transaction of its own, while another holds the import: nobody finds it let go before its
     * outcome is written.
     *
     * @param otherwise the state after a failure that is not the file's
     */
    private void working(UUID id, State from, State to, State otherwise, Runnable work) {
        try {
            holding.executeWithoutResult(status -> {
                states.hold(id);
                if (states.move(id, to, from)) {
                    outcome(id, to, otherwise, work);
                }
            });
        } catch (RuntimeException e) {
            failed(id, e);
        }
    }

    private void outcome(UUID id, State to, State otherwise, Runnable work) {
        try {
            inside.executeWithoutResult(status -> work.run());
        } catch (SheetProblem e) {
            states.broken(id, e);
        } catch (CancellationException cancelled) {
            LOG.info("Import {} was cancelled", id);
        } catch (Overtaken e) {
            states.move(id, State.OUTDATED, to);
        } catch (DataIntegrityViolationException e) {
            // Somebody used a reference of the file, or began a case of it, at the same moment.
            failed(id, e);
            states.move(id, State.OUTDATED, to);
        } catch (RuntimeException e) {
            failed(id, e);
            states.move(id, otherwise, to);
        }
    }

    private void reading(UUID id, byte[] file) {
        Told told = new Told(id, State.READING);
        SheetReader.Format format = trial.read(id, file, told::at);
        if (!states.ready(id, format)) {
            throw new CancellationException();
        }
    }

    private void starting(UUID id) {
        long ready = leads.begin(id);
        Told told = new Told(id, State.STARTING);
        long last = 0;
        int started = 0;
        List<Long> lines;
        do {
            Optional<List<Long>> some = leads.start(id, new ImportedLeads.Portion(last, TOGETHER, ready > TOGETHER));
            lines = some.orElseThrow(Overtaken::new);
            started += lines.size();
            last = lines.isEmpty() ? last : lines.get(lines.size() - 1);
            told.at(started);
        } while (!lines.isEmpty());
        // After a crash of the database's server what lay ready is gone.
        if (started == 0 || started != ready) {
            throw new Overtaken();
        }
        leads.place();
        if (!states.started(id, started)) {
            throw new CancellationException();
        }
    }

    /** Without the error's message: it may quote the file. */
    private static void failed(UUID id, RuntimeException e) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
        LOG.error(
                "Import {} failed: {} at {}",
                id,
                cause.getClass().getName(),
                cause.getStackTrace().length == 0 ? "?" : cause.getStackTrace()[0]);
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }

    /** What lay ready no longer fits what there is. */
    private static final class Overtaken extends RuntimeException {

        private Overtaken() {
            super(null, null, false, false);
        }
    }

    /** Tells how far it is, and hears whether it goes on. */
    private final class Told {

        private final UUID id;
        private final State state;
        private long last = System.nanoTime();

        private Told(UUID id, State state) {
            this.id = id;
            this.state = state;
        }

        void at(int count) {
            if (System.nanoTime() - last > TELL_AFTER_NANOS) {
                if (!states.progress(id, state, count)) {
                    throw new CancellationException();
                }
                last = System.nanoTime();
            }
        }
    }
}
