package nl.groeiruimte.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class MessagesTest {

    @ParameterizedTest
    @MethodSource("dutchBundles")
    void everyMessageIsThereInBothLanguages(Resource dutch) throws IOException {
        Properties english = read(dutch.createRelative(dutch.getFilename().replace(".properties", "_en.properties")));

        assertThat(english.stringPropertyNames()).isEqualTo(read(dutch).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void onlyMessagesWithArgumentsDoubleTheirApostrophes(Resource bundle) throws IOException {
        Properties messages = read(bundle);

        assertThat(messages.values())
                .extracting(Object::toString)
                .allMatch(message ->
                        message.contains("{0") ? !message.replace("''", "").contains("'") : !message.contains("''"));
    }

    /** A form says numbers as people write them, and of those no choice can be made. */
    @ParameterizedTest
    @MethodSource("bundles")
    void errorsOfFieldsChooseNothingByNumber(Resource bundle) throws IOException {
        Properties messages = read(bundle);

        assertThat(messages.stringPropertyNames())
                .filteredOn(key -> key.contains(".error."))
                .noneMatch(key -> messages.getProperty(key).contains(",choice,"));
    }

    /** It may come after the commit: what was sent can have been done or not. */
    @ParameterizedTest
    @MethodSource("bundles")
    void aFailureOnOurSideDoesNotSayThatNothingWasDone(Resource bundle) throws IOException {
        Properties messages = read(bundle);

        assertThat(messages.stringPropertyNames())
                .filteredOn(key -> key.matches("(error\\.5xx|api\\.problem\\.(internal-error|unavailable))\\..*"))
                .noneMatch(key -> messages.getProperty(key)
                        .matches("(?i).*(\\bniets\\b|\\bnothing\\b|niet verwerkt\\.|not processed\\.|not stored).*"));
    }

    /** What is called otherwise on another page is taken for another thing. */
    @Test
    void oneThingHasOneNameInMessagesFormsAndRules() throws IOException {
        for (String pattern : List.of("classpath:messages/*", "classpath:forms/*.form", "classpath:bpmn/*.dmn")) {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(pattern);

            assertThat(files).as(pattern).isNotEmpty();
            for (Resource file : files) {
                assertThat(file.getContentAsString(StandardCharsets.UTF_8))
                        .as("stroomaansluiting, testplek in " + file.getFilename())
                        .doesNotContainPattern("(?i)netaansluiting|netwerkaansluiting|testlocatie|proefplek");
            }
        }
    }

    /**
     * A key stands in the code or a template as it is, or what it is put together from does: its beginning before a
     * variable part, the rest before an ending, or a pattern with variable parts in it.
     */
    @ParameterizedTest
    @MethodSource("dutchBundles")
    void everyMessageIsSaidSomewhere(Resource bundle) throws IOException {
        Written written = Written.read();

        assertThat(read(bundle).stringPropertyNames()).allMatch(written::has);
    }

    /** What is written in the code and the templates that can be a key or a part of one. */
    private record Written(Set<String> whole, Set<String> beginnings, Set<String> endings, List<Pattern> patterns) {

        private static final Pattern IN_CODE = Pattern.compile("\"([\\w.%-]+)\"");
        private static final Pattern IN_TEMPLATE = Pattern.compile("([\\w.%-]+)");

        static Written read() throws IOException {
            Written written = new Written(new HashSet<>(), new HashSet<>(), new HashSet<>(), new ArrayList<>());
            written.add("src/main/java", ".java", IN_CODE);
            written.add("src/main/resources/templates", ".html", IN_TEMPLATE);
            return written;
        }

        private void add(String folder, String type, Pattern words) throws IOException {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(type)).toList()) {
                    String text = Files.readString(file);
                    Stream.of(text, text.replaceAll("\\$\\{[^}]*}", "%s"))
                            .flatMap(read -> words.matcher(read).results())
                            .forEach(found -> add(found.group(1)));
                }
            }
        }

        private void add(String word) {
            if (!whole.add(word)) {
                return;
            }
            if (word.startsWith("-")) {
                endings.add(word);
            } else if (word.matches("\\w.*%s.*")) {
                patterns.add(Pattern.compile(word.replace(".", "\\.").replace("%s", ".+")));
            } else if (word.endsWith(".") || word.endsWith("-")) {
                beginnings.add(word);
            } else if (word.contains(".")) {
                beginnings.add(word + ".");
            }
        }

        boolean has(String key) {
            return whole.contains(key)
                    || beginnings.stream().anyMatch(key::startsWith)
                    || endings.stream()
                            .anyMatch(end ->
                                    key.endsWith(end) && whole.contains(key.substring(0, key.length() - end.length())))
                    || patterns.stream()
                            .anyMatch(pattern -> pattern.matcher(key).matches());
        }
    }

    @Test
    void thereAreMessages() throws IOException {
        assertThat(dutchBundles()).isNotEmpty();
    }

    static Stream<Resource> bundles() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:messages/*.properties"));
    }

    static Stream<Resource> dutchBundles() throws IOException {
        return bundles().filter(bundle -> !bundle.getFilename().endsWith("_en.properties"));
    }

    private static Properties read(Resource bundle) throws IOException {
        Properties messages = new Properties();
        try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }
}
