package nl.groeiruimte;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the formatter leaves as it is: texts in code, and how long a file is. */
class SourceFilesTest {

    private static final int MOST_COLUMNS = 120;
    private static final int MOST_LINES = 300;

    @Test
    void linesAreAtMost120ColumnsWide() {
        assertThat(code("src/main/java", "src/test/java").flatMap(SourceFilesTest::wideLines))
                .isEmpty();
    }

    @Test
    void filesOfTheProductAreAtMost300LinesLong() {
        assertThat(code("src/main/java").filter(file -> lines(file).size() > MOST_LINES))
                .isEmpty();
    }

    private static Stream<Path> code(String... folders) {
        List<Path> files = Stream.of(folders)
                .map(Path::of)
                .flatMap(SourceFilesTest::below)
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
        assertThat(files)
                .as("so that this does not hold because nothing was read")
                .hasSizeGreaterThan(500);
        return files.stream();
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> wideLines(Path file) {
        List<String> lines = lines(file);
        return IntStream.range(0, lines.size())
                .filter(n -> lines.get(n).length() > MOST_COLUMNS)
                .mapToObj(n -> file + ":" + (n + 1));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
