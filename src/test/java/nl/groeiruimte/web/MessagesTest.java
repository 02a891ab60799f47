package nl.groeiruimte.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
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
