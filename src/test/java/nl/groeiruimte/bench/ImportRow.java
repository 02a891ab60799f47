package nl.groeiruimte.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import nl.groeiruimte.supply.intake.ImportTrial;
import org.postgresql.PGConnection;

/** A file of very many sites: sent, tried and applied, against PostgreSQL's own COPY of the same file. */
final class ImportRow {

    private static final int SITES = Integer.getInteger("bench.imported", 100_000);
    private static final int ROUNDS = 3;
    private static final int WARMING = 2;
    private static final String COLUMNS =
            "Code;Name;Kind;Province;Municipality;Latitude;Longitude;Postcode;Strengths;Source;"
                    + "plot-area-from;plot-area-to;floor-area-from;floor-area-to;available-from;hall-height;"
                    + "clean-room;clean-room-class;"
                    + "vibration-free;"
                    + "environmental-category;quay;truck-access;demand;feed-in;talent-mbo;talent-hbo;talent-wo;"
                    + "homes-available;rent-from;rent-to";

    private final Database database;
    private final Path file;

    ImportRow(Database database, Path folder) {
        this.database = database;
        this.file = folder.resolve("sites.csv");
    }

    void measure(List<Row> rows, List<String> notes) {
        Samples ours = new Samples();
        Samples copy = new Samples();
        try (Application application = new Application(database, Database.LARGE)) {
            ImportTrial trial = new ImportTrial(application.context(), "sites");
            for (int round = -WARMING; round < ROUNDS; round++) {
                write(round + WARMING);
                double copied = seconds(this::copy);
                double imported = seconds(() -> Members.as("horizon", () -> trial.run(file, SITES)));
                System.out.printf(
                        Locale.ROOT,
                        "bench: import %.1f s, COPY %.2f s, ratio %.2f%n",
                        imported,
                        copied,
                        imported / copied);
                if (round >= 0) {
                    ours.add(imported);
                    copy.add(copied);
                }
                // Else each round would add to more sites than the one before, while COPY begins with nothing.
                database.execute(Database.LARGE, "delete from groeiruimte.site where code like 'import-%'");
                database.analyse(Database.LARGE);
            }
        }
        rows.add(new Row(
                "f import of %,d sites, tried and applied, median of %d".formatted(SITES, ROUNDS),
                "%.1f s".formatted(ours.median()),
                "%.2f s for COPY of the same file".formatted(copy.median()),
                ours.median() / copy.median(),
                false,
                8));
        notes.add(("f: %,d bytes in %d columns, all sites new. Peaks of the JVM's memory: heap %d MB,"
                        + " other than heap %d MB,"
                        + " of at most %d MB of heap.")
                .formatted(
                        size(),
                        COLUMNS.split(";").length,
                        peak(MemoryType.HEAP),
                        peak(MemoryType.NON_HEAP),
                        Runtime.getRuntime().maxMemory() >> 20));
    }

    /** Into a table with the same columns as texts, whose rows are as durable as ours. */
    private void copy() {
        try (Connection connection = database.connect(Database.BARE);
                Statement statement = connection.createStatement();
                InputStream in = Files.newInputStream(file)) {
            statement.execute("drop table if exists copied");
            statement.execute("create table copied (\"" + COLUMNS.replace(";", "\" text, \"") + "\" text)");
            long copied = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy copied from stdin (format csv, delimiter ';', header)", in);
            if (copied != SITES) {
                throw new IllegalStateException("copied " + copied);
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(int round) {
        Random random = new Random(6);
        StringBuilder text = new StringBuilder(COLUMNS).append("\r\n");
        for (int i = 0; i < SITES; i++) {
            text.append("import-")
                    .append(round)
                    .append('-')
                    .append(i)
                    .append(";Bedrijventerrein Proef ")
                    .append(i)
                    .append(";business-park;PV24;Almere;52,")
                    .append(10_000 + random.nextInt(80_000))
                    .append(";5,")
                    .append(10_000 + random.nextInt(80_000))
                    .append(';')
                    .append(1311 + random.nextInt(80))
                    .append("AB;photonics | quantum;eigenaar, opgave van 2026;1000;")
                    .append(2_000 + random.nextInt(90_000))
                    .append(";500;")
                    .append(1_000 + random.nextInt(40_000))
                    .append(";01-0")
                    .append(1 + random.nextInt(9))
                    .append("-2029;")
                    .append(4 + random.nextInt(20))
                    .append(",5;")
                    .append(random.nextInt(3_000))
                    .append(';')
                    .append(1 + random.nextInt(9))
                    .append(";ja;4.2;nee;ja;")
                    .append(random.nextInt(20))
                    .append(",25;")
                    .append(random.nextInt(6))
                    .append(",5;")
                    .append(random.nextInt(200_000))
                    .append(';')
                    .append(random.nextInt(200_000))
                    .append(';')
                    .append(random.nextInt(80_000))
                    .append(';')
                    .append(random.nextInt(500))
                    .append(";40;")
                    .append(60 + random.nextInt(150))
                    .append("\r\n");
        }
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sum of what each part of the memory had at its own worst moment, in MB: at least what all had together. */
    private static long peak(MemoryType type) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == type)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                >> 20;
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
