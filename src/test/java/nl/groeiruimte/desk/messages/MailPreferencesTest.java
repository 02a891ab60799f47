package nl.groeiruimte.desk.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.groeiruimte.platform.message.Delivery;
import nl.groeiruimte.platform.message.MessageSettings;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import org.junit.jupiter.api.Test;

/** How people hear of each kind by mail. */
class MailPreferencesTest {

    private final MessageSettings settings = mock(MessageSettings.class);
    private final MailReaders readers = mock(MailReaders.class);
    private final MailPreferences preferences = new MailPreferences(settings, readers, mock(CurrentAsker.class));

    @Test
    void whoChoseNothingHearsAsIsUsualForTheRole() {
        assertThat(usual(Role.TASKFORCE))
                .containsEntry(MessageKind.TASK, Delivery.AT_ONCE)
                .containsEntry(MessageKind.ORGANISATION_TASK, Delivery.DAILY)
                .hasSize(MessageKind.values().length);
        assertThat(usual(Role.PARTNER)).containsEntry(MessageKind.ORGANISATION_TASK, Delivery.AT_ONCE);
        assertThat(usual(Role.MINISTRY))
                .containsEntry(MessageKind.HALF_YEAR, Delivery.AT_ONCE)
                .doesNotContainKeys(MessageKind.IDENTITY, MessageKind.ANSWER);
        assertThat(usual(Role.ADMINISTRATOR)).isEmpty();
    }

    @Test
    void whoHasTwoRolesHearsAsIsUsualForTheOneThatHearsSoonest() {
        assertThat(usual(Role.TASKFORCE, Role.MINISTRY)).containsEntry(MessageKind.HALF_YEAR, Delivery.AT_ONCE);
    }

    @Test
    void choiceTakesThePlaceOfWhatIsUsualAndOfNothingElse() {
        Map<MessageKind, Delivery> wanted = MailPreferences.merged(
                Set.of(Role.MINISTRY),
                Map.of("task", Delivery.NOT, "identity", Delivery.AT_ONCE, "gone", Delivery.DAILY));

        assertThat(wanted)
                .containsEntry(MessageKind.TASK, Delivery.NOT)
                .containsEntry(MessageKind.REMINDER, Delivery.AT_ONCE)
                .doesNotContainKey(MessageKind.IDENTITY);
    }

    @Test
    void stoppedKindIsNotMailedAnyMore() {
        preferences.stop("jan", "task");

        verify(settings).stop("jan", "task");
    }

    @Test
    void stoppedSummaryTakesAlongWhatIsInItAlone() {
        Asker jan = new Asker("jan", "Jan", "bom", Set.of(Role.TASKFORCE));
        when(readers.find("jan")).thenReturn(Optional.of(jan));
        when(settings.of("jan")).thenReturn(Map.of("note", Delivery.WEEKLY));

        preferences.stop("jan", "summary-daily");

        verify(settings).stop("jan", "overdue");
        verify(settings).stop("jan", "organisation-task");
        verify(settings, never()).stop("jan", "note");
        verify(settings, never()).stop("jan", "task");
        verify(settings, never()).stop(any(), startsWith("summary"));
    }

    private static Map<MessageKind, Delivery> usual(Role... roles) {
        return MailPreferences.merged(Set.of(roles), Map.of());
    }
}
