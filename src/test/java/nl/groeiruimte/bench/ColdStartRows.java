package nl.groeiruimte.bench;

import static nl.groeiruimte.bench.Timing.progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.groeiruimte.dev.LocalFolder;

/**
 * How long a node takes until it answers, as the plain jar and as it is shipped, beside the plain jar of a bare Camunda
 * starter: that and our plain jar on the JVM of this run, what is shipped on the newest there is here.
 */
final class ColdStartRows {

    private static final int COLD_STARTS = Integer.getInteger("bench.cold-starts", 7);
    private static final Path HERE = Path.of(System.getProperty("java.home"));
    /** On which the image runs too. */
    private static final String SHIPPED_ON = "JAVA_VERSION=\"25";

    private final Database database;
    private final Path folder;

    ColdStartRows(Database database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    void measure(List<Row> rows, List<String> notes) throws IOException {
        Path jar = LocalFolder.ofProject(System.getProperty("bench.jar"));
        Path jdk = shippedOn();
        Path shipped = shipped(jar, jdk);
        ColdStart bare = bare();
        ColdStart plain = ours(List.of(java(HERE), "-jar", jar.toString()), folder, "plain.log");
        ColdStart asShipped =
                ours(List.of(java(jdk), "@start.options", "-jar", "groeiruimte.jar"), shipped, "shipped.log");
        Samples bareTimes = new Samples();
        Samples plainTimes = new Samples();
        Samples shippedTimes = new Samples();
        for (int i = -1; i < COLD_STARTS; i++) {
            double bareTime = bare.seconds();
            double plainTime = plain.seconds();
            double shippedTime = asShipped.seconds();
            progress("cold start: %.1f s, as shipped %.1f s, bare %.1f s", plainTime, shippedTime, bareTime);
            if (i >= 0) {
                bareTimes.add(bareTime);
                plainTimes.add(plainTime);
                shippedTimes.add(shippedTime);
            }
        }
        rows.add(row("c1 cold start of the plain jar", plainTimes, bareTimes, 1.6));
        rows.add(row("c2 cold start as shipped", shippedTimes, bareTimes, 1.0));
        notes.add("c2: shipped on %s, the others on Java %s."
                .formatted(jdk.getFileName(), Runtime.version().feature()));
    }

    private static Row row(String what, Samples ours, Samples bare, double target) {
        return new Row(
                what + ", median of " + COLD_STARTS,
                "%.1f s".formatted(ours.median()),
                "%.1f s for the plain jar of a bare Camunda starter application".formatted(bare.median()),
                ours.median() / bare.median(),
                false,
                target);
    }

    private ColdStart bare() {
        Map<String, String> settings = Map.of(
                "spring.datasource.url",
                database.url(Database.STARTER),
                "spring.datasource.username",
                Database.SUPERUSER,
                "spring.datasource.password",
                "not-asked-for",
                "camunda.bpm.deployment-resource-pattern",
                "classpath:*.bpmn");
        return new ColdStart(
                List.of(
                        java(HERE),
                        "-jar",
                        folder.resolve("bare-camunda/bare-camunda.jar").toString()),
                folder,
                "/ready",
                settings,
                folder.resolve("bare-camunda.log"));
    }

    private ColdStart ours(List<String> start, Path in, String log) {
        return new ColdStart(
                start,
                in,
                "/actuator/health",
                new HashMap<>(Application.settings(database, Database.LARGE)),
                folder.resolve(log));
    }

    /** By the script that makes the image too. */
    private Path shipped(Path jar, Path jdk) throws IOException {
        Path shipped = folder.resolve("shipped");
        LocalFolder.delete(shipped);
        script(jdk, "apart", jar.toString(), shipped.toString());
        script(jdk, "train", shipped.toString());
        return shipped;
    }

    private void script(Path jdk, String... arguments) throws IOException {
        ProcessBuilder script = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        "sh",
                                        LocalFolder.ofProject("src/main/docker/train.sh")
                                                .toString()),
                                Stream.of(arguments))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("training.log").toFile());
        script.environment().put("JAVA_HOME", jdk.toString());
        try {
            int code = script.start().waitFor();
            if (code != 0) {
                throw new IllegalStateException("train.sh ended with " + code + ", see " + folder + "/training.log");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path shippedOn() throws IOException {
        Path all = Path.of("/usr/lib/jvm");
        if (Files.notExists(all)) {
            return HERE;
        }
        try (Stream<Path> folders = Files.list(all)) {
            return folders.filter(jdk -> isShippedOn(jdk.resolve("release")))
                    .findFirst()
                    .orElse(HERE);
        }
    }

    private static boolean isShippedOn(Path release) {
        try {
            return Files.exists(release) && Files.readString(release).contains(SHIPPED_ON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String java(Path jdk) {
        return jdk.resolve("bin/java").toString();
    }
}
