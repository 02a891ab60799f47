package nl.groeiruimte.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/** Four clients that each do one thing after the other. */
final class Clients implements AutoCloseable {

    static final int MANY = 4;

    private final ExecutorService threads = Executors.newFixedThreadPool(MANY);

    /** Does the work for 0 to {@code times}. */
    void doAll(int times, IntConsumer work) {
        AtomicInteger next = new AtomicInteger();
        run(() -> {
            int i = next.getAndIncrement();
            if (i >= times) {
                return false;
            }
            work.accept(i);
            return true;
        });
    }

    /** How often a second the work was done, done over and over for this long. */
    double perSecond(double seconds, Runnable work) {
        AtomicInteger done = new AtomicInteger();
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        run(() -> {
            work.run();
            done.incrementAndGet();
            return System.nanoTime() < end;
        });
        return done.get() / ((System.nanoTime() - start) / 1e9);
    }

    private void run(BooleanSupplier untilFalse) {
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            running.add(threads.submit(() -> {
                boolean again = true;
                while (again) {
                    again = untilFalse.getAsBoolean();
                }
            }));
        }
        for (Future<?> one : running) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
