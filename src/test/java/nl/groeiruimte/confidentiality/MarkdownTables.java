package nl.groeiruimte.confidentiality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads the tables of a Markdown file among the test's resources. */
final class MarkdownTables {

    private MarkdownTables() {}

    /** The cells of all rows of all tables, headings included. */
    static List<List<String>> of(String file) {
        try (InputStream resource = MarkdownTables.class.getResourceAsStream("/" + file)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("|") && !line.startsWith("|--"))
                    .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                            .map(String::strip)
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
