package nl.groeiruimte.reports.figures;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.groeiruimte.programme.ProgrammeFill;
import nl.groeiruimte.reports.document.HalfYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What computing all figures costs, by the number of cases; judges nothing. Run with {@code -Dtest=ImpactScaleBench}.
 */
class ImpactScaleBench {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final int ROUNDS = 5;

    @Test
    void computesOverAThousandAndAHundredThousandCases(@TempDir Path folder) {
        for (int cases : new int[] {1_000, Integer.getInteger("bench.figures", 100_000)}) {
            try (FigureDatabase database = new FigureDatabase(folder.resolve("postgres-" + cases))) {
                int filled = ProgrammeFill.fill(database.jdbc(), cases, TODAY);
                database.jdbc().sql("vacuum analyze").update();
                for (int round = 1; round <= ROUNDS; round++) {
                    measure(database, filled, round);
                }
            }
        }
    }

    private static void measure(FigureDatabase database, int cases, int round) {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long before = used();
        long start = System.nanoTime();
        Figures.Computed computed = database.andForget(() -> database.compute(HalfYear.of(TODAY), TODAY));
        double seconds = (System.nanoTime() - start) / 1e9;
        long ids = computed.casesOfFigures().values().stream()
                .mapToLong(List::size)
                .sum();
        System.out.printf(
                Locale.ROOT,
                "bench: figures of %,d cases, round %d: %.2f s, at most %,d MB more memory, %,d ids of cases%n",
                cases,
                round,
                seconds,
                (peak() - before) / 1_000_000,
                ids);
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
