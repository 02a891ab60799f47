package nl.groeiruimte.dev;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server that outlived the JVM that started it, because that was killed. */
final class Orphan {

    private static final int SECONDS_TO_END = 10;

    private Orphan() {}

    /**
     * Ends the process with this id, but only when its command line names the data folder: the id of a dead server may
     * meanwhile belong to something else.
     *
     * @return whether such a process was there; it has ended when this returns
     */
    static boolean end(long pid, Path dataFolder) {
        return ProcessHandle.of(pid)
                .filter(process -> worksOn(process, dataFolder))
                .map(process -> {
                    process.destroy();
                    if (!ended(process)) {
                        process.destroyForcibly();
                        ended(process);
                    }
                    return true;
                })
                .orElse(false);
    }

    private static boolean worksOn(ProcessHandle process, Path dataFolder) {
        return process.isAlive() && process.info().commandLine().orElse("").contains(dataFolder.toString());
    }

    private static boolean ended(ProcessHandle process) {
        CompletableFuture<ProcessHandle> end = process.onExit();
        try {
            end.get(SECONDS_TO_END, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (Exception e) {
            throw new IllegalStateException("Could not wait for process " + process.pid() + " to end", e);
        }
    }
}
