package nl.groeiruimte.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.groeiruimte.support.TestEnvironment;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One Chromium for all browser tests of the run, closed after the last of them. */
final class Chromium implements BeforeAllCallback {

    /** With which a page's answer is waited for, and what it is to hold, on a machine that is busy. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static Browser browser;

    static Browser browser() {
        return browser;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Chromium.class))
                .computeIfAbsent(Chromium.class, key -> new Running(), Running.class);
    }

    private static final class Running implements AutoCloseable {

        private final Playwright playwright;

        Running() {
            // The application starts only after that of the other tests; its servers can start beside it.
            CompletableFuture.runAsync(() -> TestEnvironment.ofBrowsers().postgres());
            playwright = Playwright.create();
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
            // Root (containers, CI) has no sandbox to use; the tests open nothing but this machine.
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--no-first-run")));
        }

        private static Path executable() {
            // The first has no window to draw for and needs much less of the processors.
            return Stream.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
                    .flatMap(name ->
                            Arrays.stream(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("There is no Chromium on the PATH"));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
