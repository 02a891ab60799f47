package nl.groeiruimte.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** {@link Decisions} keeps answers, which is right only while nothing but the inputs decides. */
class DecisionsTest {

    @Test
    void noTableLooksAtTheClock() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            List<Path> tables = files.filter(file -> file.toString().endsWith(".dmn")).toList();
            assertThat(tables).isNotEmpty().allSatisfy(table ->
                    assertThat(Files.readString(table)).doesNotContainPattern("\\b(now|today)\\s*\\("));
        }
    }
}
