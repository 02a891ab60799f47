package nl.groeiruimte.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import nl.groeiruimte.dev.EmbeddedPostgresServer;
import nl.groeiruimte.dev.LocalFolder;

/**
 * A throw-away PostgreSQL with the migrated database. It is made and migrated once in a run and copied for each test
 * that needs one of its own, which takes a fraction of the time.
 */
public final class MigratedPostgres {

    private static final Path TEMPLATE = TestServers.folderOf("migrated").resolve("postgres");

    private static boolean made;

    private MigratedPostgres() {}

    /** Starts one that keeps its data in this folder. */
    public static EmbeddedPostgresServer start(Path data) {
        makeOnce();
        LocalFolder.copy(TEMPLATE, data);
        try {
            // PostgreSQL refuses a folder that others may read.
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return EmbeddedPostgresServer.throwAway(data);
    }

    private static synchronized void makeOnce() {
        if (!made) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> TestServers.delete(TEMPLATE.getParent())));
            EmbeddedPostgresServer.throwAway(TEMPLATE).migrate().close();
            made = true;
        }
    }
}
