package nl.groeiruimte;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In every package the compiler refuses a null that nothing allows. */
class NullMarkedTest {

    private static final Path TOP = Path.of("src/main/java/nl/groeiruimte");

    @Test
    void everyPackageIsNullMarked() throws IOException {
        Set<Path> packages;
        try (Stream<Path> files = Files.walk(TOP)) {
            packages = files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .collect(Collectors.toSet());
        }
        assertThat(packages)
                .as("so that this does not hold because nothing was read")
                .hasSizeGreaterThan(40)
                .allMatch(NullMarkedTest::isMarked);
    }

    private static boolean isMarked(Path folder) {
        Path description = folder.resolve("package-info.java");
        try {
            return Files.exists(description)
                    && Files.readString(description).contains("@org.jspecify.annotations.NullMarked");
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + description, e);
        }
    }
}
