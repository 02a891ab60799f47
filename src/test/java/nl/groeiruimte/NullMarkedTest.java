package nl.groeiruimte;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In which packages the compiler refuses a null that nothing allows. */
class NullMarkedTest {

    private static final Path TOP = Path.of("src/main/java/nl/groeiruimte");

    /** Still to do. Whoever marks one takes it out; none is added. */
    private static final Set<String> NOT_YET = Set.of("", "api");

    @Test
    void everyPackageButThoseStillToDoIsNullMarked() throws IOException {
        Set<String> unmarked;
        try (Stream<Path> files = Files.walk(TOP)) {
            unmarked = files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .filter(folder -> !marked(folder.resolve("package-info.java")))
                    .map(folder -> TOP.relativize(folder).toString().replace('/', '.'))
                    .collect(Collectors.toSet());
        }
        assertThat(unmarked).isEqualTo(NOT_YET);
    }

    private static boolean marked(Path description) {
        try {
            return Files.exists(description)
                    && Files.readString(description).contains("@org.jspecify.annotations.NullMarked");
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + description, e);
        }
    }
}
