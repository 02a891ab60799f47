package nl.groeiruimte.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.groeiruimte.dev.LocalFolder;
import nl.groeiruimte.support.TestEnvironment;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Generators make clients from the description that compile; what they do is what the server does. */
class ClientsIT extends ApiTests {

    private static final Path SOURCES = LocalFolder.ofProject("src/test/api-clients");
    private static final Path FOLDER = LocalFolder.ofProject("target/api-clients");
    private static final Path INSTALLED = FOLDER.resolve("node_modules/.package-lock.json");
    private static final Pattern README = Pattern.compile("```typescript\\n(.*?)```", Pattern.DOTALL);

    private static boolean compiled;

    @BeforeAll
    static void install() throws Exception {
        Files.createDirectories(FOLDER);
        boolean changed = !same("package-lock.json") || !Files.exists(INSTALLED);
        try (Stream<Path> sources = Files.list(SOURCES)) {
            for (Path source : sources.toList()) {
                Files.copy(source, FOLDER.resolve(source.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (changed) {
            run(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"), "");
        }
    }

    /** Once, for both tests: three generators and the compiler take most of the time. */
    @BeforeEach
    void generate() throws Exception {
        if (!compiled) {
            Files.writeString(
                    FOLDER.resolve("openapi.json"),
                    get("/api/v1/openapi.json", null).body());
            Files.writeString(FOLDER.resolve("readme.ts"), exampleOfTheReadme());
            run(List.of("bash", "generate.sh"), "");
            compiled = true;
        }
    }

    @Test
    void whatTheContractAllowsTheServerTakesAndNothingElse() throws Exception {
        assertThat(run(List.of("node", "compiled/use.js"), server())).contains("samples, ");
    }

    @Test
    void exampleOfTheReadmeFollowsACase() throws Exception {
        assertThat(run(List.of("node", "compiled/readme.js"), server())).contains("signal-registered");
    }

    private static String exampleOfTheReadme() throws IOException {
        Matcher example = README.matcher(Files.readString(LocalFolder.ofProject("README.md")));
        assertThat(example.find()).isTrue();
        return example.group(1);
    }

    private static boolean same(String file) {
        try {
            return Files.exists(FOLDER.resolve(file))
                    && Files.mismatch(SOURCES.resolve(file), FOLDER.resolve(file)) == -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String run(List<String> command, String server) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(FOLDER.toFile()).redirectErrorStream(true);
        builder.environment().put("GROEIRUIMTE", server);
        builder.environment().put("KEYCLOAK", TestEnvironment.keycloak().address());
        builder.environment().put("CLIENT_SECRET", "development-agency-bom");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
