package nl.groeiruimte.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.groeiruimte.GroeiruimteApplication;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.util.StringUtils;

/** What {@code mvn spring-boot:test-run} starts: the application with a real PostgreSQL and Keycloak beside it. */
public final class GroeiruimteDevelopment {

    private static final int SECONDS_TO_WAIT_FOR_AN_EARLIER_START = 30;

    /** In a field: a channel that nobody refers to any more is closed, and its lock with it. */
    private static FileChannel running;

    private GroeiruimteDevelopment() {}

    public static void main(String[] args) throws IOException {
        endWithParent();
        // Held until this JVM ends; the system frees it, however the JVM ends.
        if (!lock(LocalFolder.resolve("development.lock"))) {
            Console.stop("Groeiruimte is already running from this folder. Stop that first.");
        }
        DevelopmentServers servers = new DevelopmentServers();
        servers.complaint().ifPresent(Console::stop);

        AtomicBoolean handedOver = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!handedOver.get()) {
                servers.close();
            }
        }));
        start(servers);
        SpringApplication.Running application = SpringApplication.from(GroeiruimteApplication::main)
                .with(DemoClock.Configuration.class)
                .run(StringUtils.concatenateStringArrays(servers.arguments(), args));
        // From here on Spring closes the servers after the application, which still needs them while it closes.
        SpringApplication.getShutdownHandlers().add(servers::close);
        handedOver.set(true);
        loadDemoCases(application.getApplicationContext());
        System.out.println(servers.welcome());
    }

    private static void start(DevelopmentServers servers) {
        try {
            servers.start();
        } catch (IllegalStateException e) {
            Console.stop(e.getMessage());
        }
    }

    /** Without them the application is as usable; the next start tries again. */
    private static void loadDemoCases(ApplicationContext application) {
        try {
            new DemoCases(application).load();
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(DemoCases.class).error("Demo cases", e);
            Console.say("The demo cases could not be loaded: " + e.getMessage());
        }
    }

    /** Maven killed outright does not end its child: then this JVM would go on unseen and hold the ports. */
    private static void endWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(1)));
    }

    private static boolean lock(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        running = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (running.tryLock() != null) {
            return true;
        }
        Console.say("Waiting for an earlier start in this folder to end ...");
        try {
            CompletableFuture.supplyAsync(GroeiruimteDevelopment::awaitLock)
                    .get(SECONDS_TO_WAIT_FOR_AN_EARLIER_START, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException | ExecutionException | TimeoutException stillRunning) {
            return false;
        }
    }

    private static FileLock awaitLock() {
        try {
            return running.lock();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
