package nl.groeiruimte.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** The one ignored folder that keeps what development and tests need between runs. */
public final class LocalFolder {

    private static final Map<String, Lock> LOCKS = new ConcurrentHashMap<>();

    private LocalFolder() {}

    /** A file or folder of the project, wherever the build or the editor started the JVM. */
    public static Path ofProject(String path) {
        return Path.of(System.getProperty("basedir", ""))
                .toAbsolutePath()
                .normalize()
                .resolve(path);
    }

    /**
     * A file or folder inside the local folder: {@code .local}, unless the property {@code groeiruimte.local} names
     * another.
     */
    public static Path resolve(String path) {
        return ofProject(System.getProperty("groeiruimte.local", ".local")).resolve(path);
    }

    /** Runs the work while nothing else of this project, in this JVM or another, holds the same lock. */
    public static void exclusively(String lock, Runnable work) {
        Path file = resolve(lock + ".lock");
        // A lock on a file keeps other JVMs out only.
        Lock inThisJvm = LOCKS.computeIfAbsent(lock, name -> new ReentrantLock());
        inThisJvm.lock();
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                work.run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            inThisJvm.unlock();
        }
    }

    /** Copies a folder with all in it over another; the other need not be there yet. */
    public static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder with all in it, when it is there. */
    public static void delete(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
