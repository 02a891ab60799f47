package nl.groeiruimte.platform.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import nl.groeiruimte.platform.web.AgencyNames;
import nl.groeiruimte.support.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** Who has several tasks alike reads which region or partner each is about. */
class TaskWordsTest {

    private final AgencyNames names = mock(AgencyNames.class);
    private final CurrentAsker asker = mock(CurrentAsker.class);
    private final TaskWords words = new TaskWords(Messages.source(), names, asker);

    @BeforeEach
    void dutch() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("nl"));
        when(names.nameOf("horizon")).thenReturn("Horizon Flevoland");
        when(names.nameOf("oost-nl")).thenReturn("Oost NL");
        when(asker.get()).thenReturn(new Asker("s", "Lotte", "bom", Set.of(Role.TASKFORCE)));
    }

    @AfterEach
    void noLocale() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void questionsOfTwoRegionsAreToldApart() {
        assertThat(words.title(task("bom", "answer-question", "horizon")))
                .isEqualTo("Beantwoord de vraag van een regio: Horizon Flevoland");
        assertThat(words.title(task("bom", "answer-question", "oost-nl")))
                .isEqualTo("Beantwoord de vraag van een regio: Oost NL");
    }

    @Test
    void taskOfTheCaseAsAWholeNamesNobody() {
        assertThat(words.title(task("bom", "record-choice", null))).isEqualTo("Leg de keuze van het bedrijf vast");
        assertThat(words.fullTitle(task("bom", "record-choice", null))).isEqualTo("Leg de keuze van het bedrijf vast");
    }

    @Test
    void tasksOfOthersAreToldApartByWhoseTheyAre() {
        assertThat(words.fullTitle(task("horizon", "make-proposition", null)))
                .isEqualTo("Doe een propositie: Horizon Flevoland");
        assertThat(words.fullTitle(task("coordinator", "handle-escalation", "oost-nl")))
                .isEqualTo("Behandel het uitblijven van een antwoord: Oost NL");
    }

    private static Task task(String inbox, String form, String about) {
        return new Task(
                new TaskRef("t", form, inbox, new TaskRef.About(UUID.randomUUID(), null, null, null, about)),
                new TaskCase("n", "c", "bom", "cross-region", List.of(), false),
                Task.Holder.NOBODY,
                new Task.Schedule(Instant.EPOCH, LocalDate.of(2027, 1, 4), 50, null, null),
                null);
    }
}
