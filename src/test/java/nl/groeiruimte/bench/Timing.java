package nl.groeiruimte.bench;

import java.util.Locale;

/** How long something takes, and telling it while the rest goes on. */
final class Timing {

    private Timing() {}

    /** By the clock of the wall. */
    static double milliseconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    static void progress(String text, Object... values) {
        System.out.println("bench: " + String.format(Locale.ROOT, text, values));
    }
}
