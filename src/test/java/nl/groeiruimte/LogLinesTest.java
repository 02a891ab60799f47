package nl.groeiruimte;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.logging.logback.WhitespaceThrowableProxyConverter;
import org.yaml.snakeyaml.Yaml;

/** How a line of the log looks where nobody asks for JSON. */
class LogLinesTest {

    private static final String FORGED = "2026-11-28T12:00:00.000Z  INFO 1 --- [main] [] security : kind=login";

    @Test
    void valueCannotPoseAsAnotherLine() throws IOException {
        for (String lineEnd : List.of("\n", "\r\n", "\r", "\u0085", "\u2028", "\u001b[2K\n")) {
            assertThat(line("The answer was x" + lineEnd + FORGED).stripTrailing())
                    .doesNotContainPattern("[\\p{Cntrl}\u0085\u2028]");
        }
        assertThat(line("a\nb")).endsWith(" : a b" + System.lineSeparator()).contains("[REFER123]");
    }

    private static String line(String message) throws IOException {
        LoggerContext context = new LoggerContext();
        PatternLayout layout = new PatternLayout();
        layout.setContext(context);
        layout.getInstanceConverterMap().put("wEx", WhitespaceThrowableProxyConverter::new);
        layout.setPattern(pattern());
        layout.start();
        LoggingEvent event = new LoggingEvent(
                "", context.getLogger("nl.groeiruimte.Any"), Level.INFO, "{}", null, new Object[] {message});
        event.setMDCPropertyMap(Map.of("request", "REFER123"));
        return layout.doLayout(event);
    }

    private static String pattern() throws IOException {
        Map<String, Object> settings = new Yaml().load(Files.readString(Path.of("src/main/resources/application.yml")));
        return (String) map(map(settings.get("logging")).get("pattern")).get("console");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
