package nl.groeiruimte;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.groeiruimte.dev.LocalFolder;
import org.junit.jupiter.api.Test;

/** No room reads or writes another's table behind its back; which table is whose stands in {@code rooms/tables.md}. */
class TableOwnersTest {

    private static final Path CODE = LocalFolder.ofProject("src/main/java/nl/groeiruimte");
    private static final Path DECLARED = LocalFolder.ofProject("src/test/resources/rooms/tables.md");
    private static final String DATABASE = "the database";

    private static final Pattern MADE = Pattern.compile("create (?:unlogged )?table groeiruimte\\.(\\w+)");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|^\\s*//.*$", Pattern.MULTILINE);
    private static final Pattern TEXT = Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"");
    private static final Pattern NAMED = Pattern.compile("\\bgroeiruimte\\.(\\w+)\\b(?!\\s*\\()");

    private final Map<String, String> owners = rows(2).collect(toMap(row -> row.get(0), row -> row.get(1)));
    private final Map<String, Set<String>> openTo = rows(3).collect(toMap(
            row -> row.get(0), row -> new TreeSet<>(Arrays.asList(row.get(1).split(", ")))));

    @Test
    void eachTableBelongsToARoomThatThereIs() {
        Set<String> made = new TreeSet<>();
        for (Path migration : files(LocalFolder.ofProject("src/main/resources/db/migration"), ".sql")) {
            MADE.matcher(read(migration)).results().forEach(table -> made.add(table.group(1)));
        }

        assertThat(owners.keySet()).as("tables in " + DECLARED).containsExactlyInAnyOrderElementsOf(made);
        assertThat(owners.values()).filteredOn(room -> !room.equals(DATABASE)).allSatisfy(room -> assertThat(
                        CODE.resolve(room.replace('.', '/')).resolve("package-info.java"))
                .as(room)
                .exists());
    }

    @Test
    void roomAsksAnotherInsteadOfItsTable() {
        Map<String, Set<String>> foreign = foreign();
        openTo.forEach(
                (room, tables) -> foreign.getOrDefault(room, new TreeSet<>()).removeAll(tables));
        foreign.values().removeIf(Set::isEmpty);

        assertThat(foreign)
                .as("SQL that names another room's table. Call a public class of that room; or, where"
                        + " one statement has to see"
                        + " both, say so in src/test/resources/rooms/tables.md")
                .isEmpty();
    }

    @Test
    void whatIsOpenToOthersIsUsed() {
        Map<String, Set<String>> foreign = foreign();

        assertThat(openTo).isNotEmpty().allSatisfy((room, tables) -> assertThat(foreign.getOrDefault(room, Set.of()))
                .as("tables of others that " + room + " still names")
                .containsAll(tables));
    }

    /** By room the tables of others that its SQL names. */
    private Map<String, Set<String>> foreign() {
        return files(CODE, ".java").stream()
                .flatMap(file -> tables(file).map(table -> Map.entry(room(file), table)))
                .filter(named -> !named.getKey().equals(owners.get(named.getValue())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, mapping(Map.Entry::getValue, toCollection(TreeSet::new))));
    }

    private Stream<String> tables(Path file) {
        return TEXT.matcher(COMMENT.matcher(read(file)).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .flatMap(text -> NAMED.matcher(text).results())
                .map(name -> name.group(1))
                .filter(owners::containsKey);
    }

    private static String room(Path file) {
        return CODE.relativize(file.getParent()).toString().replace('/', '.');
    }

    /** The cells of all rows with so many of them, without a table's first two rows. */
    private static Stream<List<String>> rows(int cells) {
        return read(DECLARED)
                .lines()
                .filter(line -> line.startsWith("| ") && !line.matches("\\| (table|room) +\\|.*"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .filter(row -> row.size() == cells);
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
