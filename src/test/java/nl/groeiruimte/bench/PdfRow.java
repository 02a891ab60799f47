package nl.groeiruimte.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import nl.groeiruimte.reports.rendering.PdfWork;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** What the PDF of a final report takes: seconds, and how little memory it can do with. */
final class PdfRow {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int FILES = 20;
    private static final List<Integer> HEAPS = List.of(16, 24, 32, 48, 64, 96, 128, 192, 256);

    void measure(List<Row> rows, List<String> notes) {
        PdfWork work = new PdfWork();
        double first = seconds(work);
        Samples samples = new Samples();
        long allocated = 0;
        for (int i = -FILES / 2; i < FILES; i++) {
            long before = allocated();
            double seconds = seconds(work);
            if (i >= 0) {
                samples.add(seconds);
                allocated += allocated() - before;
            }
        }
        byte[] file = work.pdf();
        rows.add(Row.stated(
                "i PDF of a final report, median of " + FILES,
                String.format(
                        Locale.ROOT,
                        "%.2f s of one processor, %.2f s the first time; a heap of %d MB is enough for it",
                        samples.median(),
                        first,
                        smallestHeap())));
        notes.add(String.format(
                Locale.ROOT,
                "i: %d pages and %d kB, tagged, with all charts; each makes and drops %d MB of objects.",
                pages(file),
                file.length / 1024,
                allocated / FILES / 1024 / 1024));
    }

    /** Tries a JVM of its own with ever more memory until the file is made. */
    private static int smallestHeap() {
        for (int heap : HEAPS) {
            try {
                Process process = new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-Xmx" + heap + "m",
                                "-cp",
                                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                                PdfWork.class.getName())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (process.waitFor() == 0) {
                    return heap;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("no heap up to " + HEAPS.get(HEAPS.size() - 1) + " MB was enough");
    }

    private static int pages(byte[] file) {
        try (PDDocument read = Loader.loadPDF(file)) {
            return read.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the processor: the work is one thread's, and whatever else the machine does is not counted. */
    private static double seconds(PdfWork work) {
        long start = THREADS.getCurrentThreadCpuTime();
        work.pdf();
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    }

    private static long allocated() {
        return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
