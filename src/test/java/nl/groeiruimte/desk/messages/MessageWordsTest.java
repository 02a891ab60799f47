package nl.groeiruimte.desk.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.groeiruimte.dev.LocalFolder;
import nl.groeiruimte.platform.message.Message;
import nl.groeiruimte.platform.message.News;
import nl.groeiruimte.platform.task.TaskWords;
import nl.groeiruimte.platform.web.AgencyNames;
import nl.groeiruimte.platform.web.Words;
import nl.groeiruimte.support.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** Each message is one sentence made of codes, and leads to a page that judges again. */
class MessageWordsTest {

    private static final UUID CASE = UUID.randomUUID();

    private final AgencyNames names = mock(AgencyNames.class);
    private final TaskWords tasks = mock(TaskWords.class);
    private final Words words = mock(Words.class);
    private final MessageWords sentences = new MessageWords(Messages.source(), tasks, names, words);

    @AfterEach
    void noLocale() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void everyHappeningHasItsSentenceInBothLanguages() {
        when(names.nameOf(any())).thenReturn("Oost NL");
        when(tasks.title("assess-signal", null)).thenReturn("Beoordeel het signaal");
        when(words.date(any())).thenReturn("03-12-2026");
        List<Message> all = Stream.concat(
                        Stream.of("task-given", "task-opened", "task-reminded", "due-soon", "overdue")
                                .map(what -> ofTask(what, "bom")),
                        Stream.concat(
                                Arrays.stream(CaseMessage.values())
                                        .map(told -> ofCase(told.event().code(), told.to())),
                                Stream.of(
                                        ofCase("disclosure-ending", CaseMessage.To.AGENCY),
                                        ofCase("disclosure-ending", CaseMessage.To.CASE_LEAD),
                                        ofCase(MessageListener.MENTIONED, CaseMessage.To.CASE_LEAD),
                                        ofCase(MessageListener.NOTED, CaseMessage.To.CASE_LEAD))))
                .toList();
        for (String language : List.of("nl", "en")) {
            LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
            assertThat(all)
                    .extracting(message -> sentences.line(message).sentence())
                    .doesNotContainNull()
                    .allMatch(sentence -> !sentence.contains("{") && !sentence.contains("message."));
        }
    }

    @Test
    void regionReadsOfItselfAndItsCaseLeadOfTheRegion() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("nl"));
        when(names.nameOf("oost-nl")).thenReturn("Oost NL");
        when(words.date(LocalDate.of(2026, 12, 3))).thenReturn("03-12-2026");

        assertThat(sentences
                        .line(ofCase("disclosure-ending", CaseMessage.To.AGENCY))
                        .sentence())
                .isEqualTo("Uw regio ziet vanaf 03-12-2026 niet meer wie het bedrijf is");
        assertThat(sentences
                        .line(ofCase("disclosure-ending", CaseMessage.To.CASE_LEAD))
                        .sentence())
                .isEqualTo("Oost NL ziet vanaf 03-12-2026 niet meer wie het bedrijf is");
    }

    @Test
    void messageLeadsToItsTaskItsCaseOrItsFile() {
        assertThat(MessageWords.path(ofTask("task-given", null))).isEqualTo("/tasks/17");
        assertThat(MessageWords.path(ofCase("handed-over", CaseMessage.To.CASE_LEAD)))
                .isEqualTo("/cases/" + CASE);
    }

    @Test
    void kindsNameFormsThatThereAreAndEachOnce() {
        Set<String> seen = new HashSet<>();
        for (MessageKind kind : MessageKind.values()) {
            assertThat(kind.forms()).allSatisfy(form -> {
                assertThat(Files.exists(LocalFolder.ofProject("forms").resolve(form + ".form")))
                        .as(form)
                        .isTrue();
                assertThat(seen.add(form)).as(form).isTrue();
            });
        }
        assertThat(seen).isNotEmpty();
    }

    private static Message ofTask(String what, String inbox) {
        return new Message(
                UUID.randomUUID(),
                what,
                inbox,
                News.About.task(CASE, "17"),
                new Message.Task("assess-signal", "bom", null, null, null),
                "Kiekendief-waaier",
                Instant.EPOCH,
                true);
    }

    private static Message ofCase(String what, CaseMessage.To to) {
        return new Message(
                UUID.randomUUID(),
                what,
                to == CaseMessage.To.AGENCY ? "oost-nl" : null,
                new News.About(CASE, null, null, "oost-nl", LocalDate.of(2026, 12, 3)),
                null,
                "Kiekendief-waaier",
                Instant.EPOCH,
                true);
    }
}
