package nl.groeiruimte.cases.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class EventTypeTest {

    @ParameterizedTest
    @EnumSource
    void eventHasOneDetailOfAName(EventType type) {
        assertThat(type.details()).extracting(EventDetail::name).doesNotHaveDuplicates();
        assertThat(type.details()).allSatisfy(detail -> assertThat(detail.words() != null)
                .as("only a code has words of its own")
                .isEqualTo(detail.type() == DetailType.CODE));
        assertThat(EventType.of(type.code())).contains(type);
    }

    /** The database writes some events by itself. */
    @Test
    void eventsThatTheDatabaseWritesAreDeclared() throws IOException {
        Set<String> written = new TreeSet<>();
        Pattern event = Pattern.compile("clock_timestamp\\(\\), '([a-z-]+)'");
        try (Stream<Path> migrations = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (Path migration : migrations.toList()) {
                event.matcher(Files.readString(migration)).results().forEach(found -> written.add(found.group(1)));
            }
        }

        assertThat(written).contains("signal-registered", "eligibility-checked").allMatch(type -> EventType.of(type)
                .isPresent());
    }

    @Test
    void detailThatNobodyDeclaredIsNotWritten() {
        JdbcClient jdbc = mock(JdbcClient.class);
        CurrentAsker asker = mock(CurrentAsker.class);
        when(asker.get()).thenReturn(Asker.SYSTEM);
        Timeline timeline = new Timeline(jdbc, JsonMapper.shared(), asker, mock(ApplicationEventPublisher.class));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> timeline.add(
                        UUID.randomUUID(), EventType.CASE_CLOSED, Map.of("outcome", "abroad", "company", "Fotonika")))
                .withMessageContaining("company")
                .withMessageNotContaining("Fotonika");
        verifyNoInteractions(jdbc);
    }
}
